// @vitest-environment jsdom
import { KEY_DOWN_COMMAND, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { afterEach, expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { spellingSetting } from '../spelling/spelling-store';
import { editorWith } from '../testing/rewrite';
import { caretAt, caretAtEnd, run, type } from '../testing/type-into';

afterEach(() => spellingSetting.setState({ typographic: null }));

/** Types as a keyboard does: what no handler takes is put in. */
function press(editor: LexicalEditor, text: string): void {
  for (const key of text) {
    const event = new KeyboardEvent('keydown', { key, cancelable: true });
    run(editor, () => editor.dispatchCommand(KEY_DOWN_COMMAND, event));
    if (!event.defaultPrevented) {
      type(editor, key);
    }
  }
}

function pressed(start: string, text: string): string {
  const editor = editorWith(start);
  caretAtEnd(editor);
  press(editor, text);
  const markdown = documentOf(editor).read();
  editor.dispose();
  return markdown;
}

test('signs stay as typed unless they are asked for', () => {
  expect(pressed('', 'a "b" -- c')).toBe('a "b" -- c');
});

test('signs become those of the language as they are typed', () => {
  spellingSetting.setState({ typographic: 'de' });
  expect(pressed('', 'Er sagt "ja" -- immer ...')).toBe('Er sagt „ja“ – immer …');
});

test('undo gives the plain character back, and only that', () => {
  spellingSetting.setState({ typographic: 'en-US' });
  const editor = editorWith('He said');
  caretAtEnd(editor);
  press(editor, ' so "');
  run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(documentOf(editor).read()).toBe('He said so "');
  editor.dispose();
});

test('a French space that was made fast comes loose again by undo', () => {
  spellingSetting.setState({ typographic: 'fr' });
  const editor = editorWith('Pourquoi');
  caretAtEnd(editor);
  press(editor, ' ?');
  expect(documentOf(editor).read()).toBe('Pourquoi\u202f?');
  run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(documentOf(editor).read()).toBe('Pourquoi ?');
  editor.dispose();
});

test('code keeps what is typed in it', () => {
  spellingSetting.setState({ typographic: 'en-US' });
  expect(pressed('```\nx\n```', ' = "a"')).toBe('```\nx = "a"\n```');

  const editor = editorWith('`xy`');
  caretAt(editor, 'x');
  press(editor, '"');
  expect(documentOf(editor).read()).toContain('"');
  editor.dispose();
});
