// @vitest-environment jsdom
import { KEY_DOWN_COMMAND, KEY_TAB_COMMAND } from 'lexical';
import { act } from 'react';
import { expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { mountEditor } from '../testing/mount-editor';
import { editorWith } from '../testing/rewrite';
import { caretAt, run, type } from '../testing/type-into';

const TABLE = '| a | b |\n| :- | -: |\n| c | d |';

test('Alt with an arrow moves the column of the caret, and means nothing outside tables', () => {
  const editor = editorWith(TABLE);
  const press = () => {
    const event = new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, cancelable: true });
    run(editor, () => editor.dispatchCommand(KEY_DOWN_COMMAND, event));
    return event.defaultPrevented;
  };
  caretAt(editor, 'c');
  expect(press()).toBe(true);
  type(editor, '!');
  expect(documentOf(editor).read()).toBe('| b | a |\n| -: | :- |\n| d | c! |');
  editor.dispose();
  const other = editorWith('a');
  caretAt(other, 'a');
  const event = new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, cancelable: true });
  run(other, () => other.dispatchCommand(KEY_DOWN_COMMAND, event));
  expect(event.defaultPrevented).toBe(false);
  other.dispose();
});

test('in a table that runs from right to left the column still goes where the arrow points', async () => {
  const mounted = await mountEditor('| ا | ب |\n| - | - |\n| ج | د |');
  const turn = () => mounted.box.querySelector('table')?.style.setProperty('direction', 'rtl');
  turn();
  await act(async () => caretAt(mounted.editor, 'ج'));
  await mounted.press('ArrowLeft', { altKey: true });
  expect(documentOf(mounted.editor).read()).toBe('| ب | ا |\n| - | - |\n| د | ج |');
  turn();
  await act(async () => caretAt(mounted.editor, 'ج'));
  await mounted.press('ArrowRight', { altKey: true });
  expect(documentOf(mounted.editor).read()).toBe('| ا | ب |\n| - | - |\n| ج | د |');
  mounted.unmount();
});

test('Tab in the last cell makes a row, Enter goes down and leaves the table', () => {
  const editor = editorWith(TABLE);
  caretAt(editor, 'd');
  run(editor, () => editor.dispatchCommand(KEY_TAB_COMMAND, new KeyboardEvent('keydown', { key: 'Tab' })));
  type(editor, 'e\nf');
  expect(documentOf(editor).read()).toBe(`${TABLE}\n| e | |\n\nf`);
  editor.dispose();
});
