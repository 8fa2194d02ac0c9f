import { $getRoot, UNDO_COMMAND } from 'lexical';
import { afterEach, expect, test, vi } from 'vitest';
import * as printing from '../../markdown/print-markdown';
import { documentOf } from '../prose-extension';
import { editorWith } from '../testing/rewrite';
import { caretAt, run, type } from '../testing/type-into';

afterEach(() => vi.restoreAllMocks());

test('a keystroke in a long text writes one block anew', () => {
  const print = vi.spyOn(printing, 'printBlock');
  const source = Array.from({ length: 400 }, (_unused, index) => `Paragraph ${index} *of* many.`).join(
    '\n\n',
  );
  const editor = editorWith(source);
  const document = documentOf(editor);
  expect(document.read()).toBe(source);
  expect(print).not.toHaveBeenCalled();
  caretAt(editor, 'Paragraph 200 ');
  type(editor, 'x');
  expect(document.read()).toBe(source.replace('Paragraph 200 ', 'Paragraph 200 x'));
  expect(print).toHaveBeenCalledTimes(1);
  document.read();
  expect(print).toHaveBeenCalledTimes(1);
  editor.dispose();
});

test('blocks that were not touched stay as they were written, however that was', () => {
  const editor = editorWith('Title\n=====\n* one\n* two\n\n\n\n__bold__ text\n***\nlast');
  caretAt(editor, 'last');
  type(editor, '!');
  expect(documentOf(editor).read()).toBe('Title\n=====\n* one\n* two\n\n\n\n__bold__ text\n***\n\nlast!');
  editor.dispose();
});

test('undo and redo are heard, though they list nothing as changed', () => {
  const editor = editorWith('a\n\n- b\n  - c\n\n| d | e |\n| - | - |\n| f | g |');
  const before = documentOf(editor).read();
  for (const words of ['c', 'g', 'a']) {
    caretAt(editor, words);
    type(editor, '!');
    expect(documentOf(editor).read()).not.toBe(before);
    run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(documentOf(editor).read().replace(/\s+/gu, ' ')).toBe(before.replace(/\s+/gu, ' '));
  }
  editor.dispose();
});

test('a block that is moved or removed takes its text along', () => {
  const editor = editorWith('a\n\nb\n\nc');
  run(editor, () => {
    const [first, second, third] = $getRoot().getChildren();
    third?.insertAfter(first!);
    second?.remove();
  });
  expect(documentOf(editor).read()).toBe('c\n\na');
  editor.dispose();
});

test('words are counted as the checks of a step count them', () => {
  const editor = editorWith('One two-three *four*.\n\n- five');
  expect(documentOf(editor).countWords()).toBe(4);
  caretAt(editor, 'five');
  type(editor, ' six');
  expect(documentOf(editor).countWords()).toBe(5);
  editor.dispose();
});

test('Windows line ends are read as line ends', () => {
  const editor = editorWith('a\r\n\r\n- b\r\n- c');
  expect(documentOf(editor).read()).toBe('a\n\n- b\n- c');
  editor.dispose();
});

test('the text can be read from within a listener', () => {
  const editor = editorWith('a');
  const heard: string[] = [];
  editor.registerUpdateListener(() => void heard.push(documentOf(editor).read()));
  caretAt(editor, 'a');
  type(editor, 'b');
  expect(heard.at(-1)).toBe('ab');
  editor.dispose();
});

test('an edit right after opening is not taken for part of it', () => {
  const editor = editorWith('- a\n\nb\n\n- c');
  run(editor, () => $getRoot().getChildAtIndex(1)?.remove());
  expect(documentOf(editor).read()).toBe('- a\n- c');
  editor.dispose();
});
