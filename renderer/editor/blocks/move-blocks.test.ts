// @vitest-environment jsdom
import { $getRoot, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { runAction } from '../actions/run-action';
import { documentOf } from '../markdown/document-of';
import type { ProseActionId } from '../shortcuts';
import { editorWith } from '../testing/rewrite';
import { caretAt, run, type } from '../testing/type-into';

function moved(markdown: string, at: string, ...actions: ProseActionId[]): string {
  const editor = editorWith(markdown);
  caretAt(editor, at);
  for (const action of actions) {
    runAction(editor, action);
    editor.read(() => undefined);
  }
  const read = documentOf(editor).read();
  editor.dispose();
  return read;
}

test('a paragraph, a heading, code or a whole table changes places with its neighbour', () => {
  expect(moved('a\n\nb\n\nc', 'b', 'moveUp')).toBe('b\n\na\n\nc');
  expect(moved('# a\n\nb', 'a', 'moveDown')).toBe('b\n\n# a');
  expect(moved('a\n\n```\nb\n```', 'b', 'moveUp')).toBe('```\nb\n```\n\na');
  expect(moved('a\n\nb', 'a', 'moveUp')).toBe('a\n\nb');
  expect(moved('a\n\nb', 'a', 'moveDown', 'moveUp')).toBe('a\n\nb');
});

test('an item moves within its list, with what stands under it', () => {
  expect(moved('- a\n- b\n  - c\n- d', 'b', 'moveUp')).toBe('- b\n  - c\n- a\n- d');
  expect(moved('- a\n- b\n  - c\n  - d', 'd', 'moveUp')).toBe('- a\n- b\n  - d\n  - c');
  expect(moved('- a\n- b', 'b', 'moveDown')).toBe('- a\n- b');
});

test('a paragraph moves within its quotation', () => {
  expect(moved('> a\n>\n> b\n\nc', 'b', 'moveUp')).toBe('> b\n>\n> a\n\nc');
});

test('a row moves within its table, and never above the head', () => {
  const table = '| a |\n| - |\n| b |\n| c |';
  expect(moved(table, 'c', 'moveUp')).toBe('| a |\n| - |\n| c |\n| b |');
  expect(moved(table, 'b', 'moveUp')).toBe(table);
  expect(moved(table, 'a', 'moveDown')).toBe(table);
});

test('several selected blocks move together', () => {
  const editor = editorWith('a\n\nb\n\nc\n\nd');
  run(editor, () => $getRoot().select(1, 3));
  runAction(editor, 'moveUp');
  expect(documentOf(editor).read()).toBe('b\n\nc\n\na\n\nd');
  editor.dispose();
});

test('the caret goes along, and undo puts everything back', () => {
  const editor = editorWith('a\n\nb');
  caretAt(editor, 'b');
  runAction(editor, 'moveUp');
  type(editor, '!');
  expect(documentOf(editor).read()).toBe('b!\n\na');
  run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(documentOf(editor).read()).toBe('a\n\nb');
  editor.dispose();
});
