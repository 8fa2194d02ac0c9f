import { createCommand, type LexicalCommand, type LexicalEditor } from 'lexical';

/** Asks for the words of the clipboard where the caret is, from a menu or the palette. */
export const PASTE_PLAIN_COMMAND: LexicalCommand<void> = createCommand('PASTE_PLAIN_COMMAND');

/** After this time, in milliseconds, a paste no longer belongs to the keys that asked for plain text. */
const EXPECTED = 1_000;

const expected = new WeakMap<LexicalEditor, number>();

/** The next paste is plain text: nothing in it is read as a mark. */
export function expectPlainPaste(editor: LexicalEditor): void {
  expected.set(editor, performance.now());
}

export function takeExpectedPlain(editor: LexicalEditor): boolean {
  const since = expected.get(editor);
  expected.delete(editor);
  return since !== undefined && performance.now() - since < EXPECTED;
}
