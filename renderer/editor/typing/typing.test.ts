// @vitest-environment jsdom
import { UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { editorWith } from '../testing/rewrite';
import { caretAtEnd, run, type } from '../testing/type-into';

function typed(text: string, start = ''): string {
  const editor = editorWith(start);
  caretAtEnd(editor);
  type(editor, text);
  const markdown = documentOf(editor).read();
  editor.dispose();
  return markdown;
}

test.each([
  ['## Title\ntext', '## Title\n\ntext'],
  ['- a\nb', '- a\n- b'],
  ['3. a\nb', '3. a\n4. b'],
  ['[ ] a\nb', '- [ ] a\n- [ ] b'],
  ['- [x] a', '- [x] a'],
  ['> a\nb\n\nc', '> a\n>\n> b\n\nc'],
  ['a\n---\nb', 'a\n\n---\n\nb'],
  ['```js\nx', '```js\nx\n```'],
  ['|a|b|\nc', '| a | b |\n| - | - |\n| c | |'],
  ['$$x^2$$\ny', '$$\nx^2\n$$\n\ny'],
])('typing %j writes %j', (text, markdown) => {
  expect(typed(text)).toBe(markdown);
});

test.each([
  ['a **b** c', 'a **b** c'],
  ['a *b* c', 'a *b* c'],
  ['a _b_ c', 'a *b* c'],
  ['a ~~b~~ c', 'a ~~b~~ c'],
  ['a `b` c', 'a `b` c'],
  ['so $x^2$ is', 'so $x^2$ is'],
  ['see [a](https://b.c) d', 'see [a](https://b.c) d'],
  ['H<sub>2</sub>O, m<sup>2</sup> and', 'H<sub>2</sub>O, m<sup>2</sup> and'],
])('marks take effect where they are closed: %j', (text, markdown) => {
  expect(typed(text)).toBe(markdown);
});

test.each([
  'snake_case_name',
  'see https://a.b/c_d and e@f.gh',
  'from $5 to $10',
  '$5-$10',
  'a * b * c',
  'f(x) and g(y)',
])('%j stays what it is', (text) => {
  expect(typed(text)).toBe(text);
});

test('a link to where we never go stays text', () => {
  expect(typed('[a](javascript:alert(1))')).not.toContain('<');
  const editor = editorWith('');
  caretAtEnd(editor);
  type(editor, '[a](javascript:b)');
  expect(JSON.stringify(editor.getEditorState())).not.toContain('"prose-link"');
  editor.dispose();
});

test('stars that Markdown would take for marks are kept from it', () => {
  expect(typed('2*3*4')).toBe('2\\*3\\*4');
});

test('undo gives back the marks as they were typed', () => {
  const editor = editorWith('');
  caretAtEnd(editor);
  type(editor, 'a **b**');
  expect(documentOf(editor).read()).toBe('a **b**');
  run(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(documentOf(editor).read()).toBe('a \\*\\*b\\*\\*');
  editor.dispose();
});
