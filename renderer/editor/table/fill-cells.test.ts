// @vitest-environment jsdom
import { UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { $insertMarkdown } from '../paste/insert-blocks';
import { editorWith } from '../testing/rewrite';
import { caretAt, run, type } from '../testing/type-into';

const TABLE = '| a | b |\n| :- | -: |\n| c | d |';

test('a table that is pasted into a cell is written over the cells from there on, and the table grows', () => {
  const editor = editorWith(TABLE);
  caretAt(editor, 'd');
  run(editor, () => $insertMarkdown('| 1 | **2** |\n| - | - |\n| 3 | 4 |'));
  const read = () => documentOf(editor).read();
  expect(read()).toBe('| a | b | |\n| :- | -: | - |\n| c | 1 | **2** |\n| | 3 | 4 |');
  type(editor, '!');
  expect(read()).toContain('4!');
  run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(read()).toBe(TABLE);
  editor.dispose();
});

test('outside tables it is a table of its own', () => {
  const editor = editorWith('words');
  caretAt(editor, 'words');
  run(editor, () => $insertMarkdown('| 1 | 2 |\n| - | - |\n| 3 | 4 |'));
  expect(documentOf(editor).read()).toBe('words\n\n| 1 | 2 |\n| - | - |\n| 3 | 4 |');
  editor.dispose();
});
