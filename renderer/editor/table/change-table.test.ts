import { expect, test } from 'vitest';
import { documentOf } from '../prose-extension';
import { editorWith } from '../testing/rewrite';
import { caretAt, run } from '../testing/type-into';
import { $changeTable, type TableChange } from './change-table';

const TABLE = '| a | b |\n| :- | -: |\n| c | d |';

function changed(at: string, ...changes: TableChange[]): string {
  const editor = editorWith(TABLE);
  caretAt(editor, at);
  for (const change of changes) {
    run(editor, () => $changeTable(change));
  }
  const markdown = documentOf(editor).read();
  editor.dispose();
  return markdown;
}

test('rows come and go, and never stand above the head', () => {
  expect(changed('c', 'rowBelow')).toBe('| a | b |\n| :- | -: |\n| c | d |\n| | |');
  expect(changed('a', 'rowAbove')).toBe('| a | b |\n| :- | -: |\n| | |\n| c | d |');
  expect(changed('c', 'deleteRow')).toBe('| a | b |\n| :- | -: |');
});

test('columns come and go with their alignment', () => {
  expect(changed('d', 'columnBefore')).toBe('| a | | b |\n| :- | - | -: |\n| c | | d |');
  expect(changed('d', 'columnAfter')).toBe('| a | b | |\n| :- | -: | - |\n| c | d | |');
  expect(changed('c', 'deleteColumn')).toBe('| b |\n| -: |\n| d |');
  expect(changed('c', 'alignCenter')).toBe('| a | b |\n| :-: | -: |\n| c | d |');
  expect(changed('d', 'alignRight')).toBe('| a | b |\n| :- | - |\n| c | d |');
});

test('the last row of the head or the last column takes the table along', () => {
  expect(changed('a', 'deleteTable')).toBe('');
  expect(changed('c', 'deleteColumn', 'deleteColumn')).toBe('');
});
