// @vitest-environment jsdom
import { UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { runAction } from '../actions/run-action';
import { documentOf } from '../markdown/document-of';
import { editorWith } from '../testing/rewrite';
import { caretAt, caretAtEnd, run, type } from '../testing/type-into';

function after(markdown: string, at: string, ...ids: Parameters<typeof runAction>[1][]): string {
  const editor = editorWith(markdown);
  caretAt(editor, at);
  for (const id of ids) {
    run(editor, () => runAction(editor, id));
  }
  const written = documentOf(editor).read();
  editor.dispose();
  return written;
}

test('a paragraph becomes a call-out, its kind changes, and the same key takes it out', () => {
  expect(after('one\n\ntwo', 'one', 'callout')).toBe('> [!NOTE]\n> one\n\ntwo');
  expect(after('one', 'one', 'callout', 'calloutWarning')).toBe('> [!WARNING]\n> one');
  expect(after('> [!TIP]\n> one', 'one', 'callout')).toBe('one');
});

test('a quotation becomes a call-out of the kind that is asked for', () => {
  expect(after('> one\n>\n> two', 'two', 'calloutCaution')).toBe('> [!CAUTION]\n> one\n>\n> two');
});

test.each([
  ['> [!note] a\nb', '> [!NOTE]\n> a\n>\n> b'],
  ['[!tip] a', '> [!TIP]\n> a'],
  ['> [!WARNING]\na', '> [!WARNING]\n> a'],
  ['> [!other] a', '> [!other] a'],
])('typing %j writes %j', (text, markdown) => {
  const editor = editorWith('');
  caretAtEnd(editor);
  type(editor, text);
  expect(documentOf(editor).read()).toBe(markdown);
  editor.dispose();
});

test('undo gives the marker back as it was typed', () => {
  const editor = editorWith('');
  caretAtEnd(editor);
  type(editor, '> [!note] ');
  run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(documentOf(editor).read()).toBe('> \\[!note]');
  editor.dispose();
});
