import { expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { editorWith } from '../testing/rewrite';
import { backspace, caretAt, type } from '../testing/type-into';

/** Breaks the line behind "a" and takes the break back. */
function cutAndJoined(markdown: string): readonly string[] {
  const editor = editorWith(markdown);
  caretAt(editor, 'a');
  type(editor, '\n');
  const cut = documentOf(editor).read();
  backspace(editor);
  const joined = documentOf(editor).read();
  editor.dispose();
  return [cut, joined];
}

test('a link that is cut in two is one again when the cut is taken back', () => {
  expect(cutAndJoined('[ab](https://c.d)')).toEqual([
    '[a](https://c.d)\n\n[b](https://c.d)',
    '[ab](https://c.d)',
  ]);
});

test('two links to one place stay two, whatever is written in them', () => {
  expect(cutAndJoined('[x](https://c.d)[ab](https://c.d)')).toEqual([
    '[x](https://c.d)[a](https://c.d)\n\n[b](https://c.d)',
    '[x](https://c.d)[ab](https://c.d)',
  ]);
});
