// @vitest-environment jsdom
import { $getRoot, $getSelection, $isRangeSelection, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { matchBlocks } from '../markdown/replace-blocks';
import { editorWith } from '../testing/rewrite';
import { caretAt, run, type } from '../testing/type-into';
import { replaceAll } from './replace-all';

const LONG = 'Intro *one*.\n\n\n\n- a\n- b\n\n* c\n\n| d | e |\n| - | - |\n| f | g |\n\nEnd';

function keys(editor: ReturnType<typeof editorWith>): string[] {
  return editor.read(() => $getRoot().getChildrenKeys());
}

test('the text is then exactly what was put in, however it is written', () => {
  for (const [before, after] of [
    ['a', LONG],
    [LONG, 'a'],
    [LONG, ''],
    ['', LONG],
    [LONG, LONG.replace('Intro *one*.', 'Title\n=====')],
    ['- a\n\n* b', '* b\n\n- a'],
    ['a [x] b', 'a [x] b\n\n[x]: https://a.b'],
    ['    code\n\na', 'a\n\n***\n\nb'],
  ] as const) {
    const editor = editorWith(before);
    replaceAll(editor, documentOf(editor), after);
    expect(documentOf(editor).read()).toBe(after);
    editor.dispose();
  }
});

test('blocks that both texts have stay the nodes that they are', () => {
  const editor = editorWith('one\n\ntwo\n\nthree\n\nfour');
  const [one, , three, four] = keys(editor);
  replaceAll(editor, documentOf(editor), 'one\n\nTWO\n\nand\n\nthree\n\nfour');
  const after = keys(editor);
  expect([after[0], after[3], after[4]]).toEqual([one, three, four]);
  editor.dispose();
});

test('one undo brings the earlier text back, and redo the other one', () => {
  const editor = editorWith('one\n\ntwo');
  caretAt(editor, 'two');
  type(editor, '!');
  replaceAll(editor, documentOf(editor), '# Other\n\none');
  type(editor, '?');
  run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(documentOf(editor).read()).toBe('# Other\n\none');
  run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(documentOf(editor).read()).toBe('one\n\ntwo!');
  run(editor, () => editor.dispatchCommand(REDO_COMMAND, undefined));
  expect(documentOf(editor).read()).toBe('# Other\n\none');
  editor.dispose();
});

test('the caret stays in a block that stays, and goes to what comes in the place of one that does not', () => {
  const editor = editorWith('one\n\ntwo\n\nthree');
  const words = (): string | null =>
    editor.read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) ? selection.anchor.getNode().getTextContent() : null;
    });
  caretAt(editor, 'three');
  replaceAll(editor, documentOf(editor), 'one\n\n2\n\nthree');
  expect(words()).toBe('three');
  caretAt(editor, '2');
  replaceAll(editor, documentOf(editor), 'one\n\ntwo\n\nthree');
  expect(words()).toBe('two');
  editor.dispose();
});

test('a text is found again from both ends and in between, in order', () => {
  expect(matchBlocks(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd'])).toEqual([0, null, 2, 3]);
  expect(matchBlocks(['a', 'b', 'c'], ['b', 'a', 'c'])).toEqual([1, null, 2]);
  expect(matchBlocks(['a', 'a'], ['a', 'a', 'a'])).toEqual([0, 1, null]);
  expect(matchBlocks([null, 'a'], [null, 'a'])).toEqual([null, 1]);
});
