import { expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
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

test('rows and columns change places, the head stays the head', () => {
  const three = '| a | b |\n| :- | -: |\n| c | d |\n| e | f |';
  const after = (at: string, change: TableChange) => {
    const editor = editorWith(three);
    caretAt(editor, at);
    run(editor, () => $changeTable(change));
    const markdown = documentOf(editor).read();
    editor.dispose();
    return markdown;
  };
  expect(after('f', 'rowUp')).toBe('| a | b |\n| :- | -: |\n| e | f |\n| c | d |');
  expect(after('c', 'rowUp')).toBe(three);
  expect(after('a', 'columnRight')).toBe('| b | a |\n| -: | :- |\n| d | c |\n| f | e |');
  expect(after('a', 'columnLeft')).toBe(three);
});

test('the header row goes off and on', () => {
  expect(changed('a', 'headRow')).toBe('| | |\n| :- | -: |\n| a | b |\n| c | d |');
  expect(changed('a', 'headRow', 'headRow')).toBe(TABLE);
});

test('what is selected is changed as a whole', () => {
  expect(changed('c', 'selectRow', 'deleteRow')).toBe('| a | b |\n| :- | -: |');
  expect(changed('d', 'selectColumn', 'deleteColumn')).toBe('| a |\n| :- |\n| c |');
  expect(changed('a', 'selectRow', 'alignCenter')).toBe('| a | b |\n| :-: | :-: |\n| c | d |');
});
