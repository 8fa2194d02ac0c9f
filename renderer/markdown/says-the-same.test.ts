// @vitest-environment node
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from './parse-markdown';
import { saysTheSame } from './says-the-same';

/** As the editor gives it: tags among words are kept as their source. */
function block(markdown: string): Nodes {
  return JSON.parse(JSON.stringify(parseMarkdown(markdown).children[0]), (_key, value) =>
    value?.type === 'html' ? { ...value, type: 'rawInline' } : value,
  ) as Nodes;
}

test.each([
  ['which of two marks is the outer one', '**<sub>*a*</sub>**', '<sub>***a***</sub>'],
  ['where a mark ends beside a space', '***a** b*', '***a*** *b*'],
  ['an address between brackets or by itself', '<https://a.b> c', 'https://a.b c'],
  ['a break and spaces at the ends', '**a** ', '**a**'],
  ['how wide a stretch of spaces is', 'a  b\nc', 'a b c'],
  ['a tag that finds its partner only beyond a mark', '**<sub>a**b</sub>', '<sub>**a**b</sub>'],
  ['whether a tag alone is lowered', '<sub>a</sup></sub>b', '<sub>a</sub></sup>b'],
  ['escapes of what needs none', 'a\\.b', 'a.b'],
])('is no other thing to say: %s', (_name, one, other) => {
  expect(saysTheSame(block(one), block(other))).toBe(true);
});

test.each([
  ['a space that does not break', 'a\u00a0b', 'a b'],
  ['a wide space at the beginning', '\u3000a', 'a'],
  ['one stretch of code and two', '`a` `b`', '`a b`'],
  ['the spaces in code', '`a  b`', '`a b`'],
  ['a mark on one word more', '**a** b', '**a b**'],
  ['a formula in bold', '**$x$**', '$x$'],
  ['two links to one place', '[a](#x)[b](#x)', '[ab](#x)'],
  ['the title of a link', '[a](#x "t")', '[a](#x)'],
  ['a link and its words', '[a](#x)', 'a'],
  ['a break and the end of a line', 'a\\\nb', 'a\nb'],
  ['a break and the tag for one', 'a\\\nb', 'a<br>b'],
  ['a break in a cell', '| a<br>b |\n| - |', '| a b |\n| - |'],
  ['one break and two', 'a\\\nb', 'a\\\n\\\nb'],
  ['lowered words and those that are lowered twice', '<sub>a</sub>', '<sub><sub>a</sub></sub>'],
  ['lowered and raised words', '<sub>a</sub>', '<sup>a</sup>'],
  ['a tag and the words for one', 'a <i>', 'a \\<i>'],
  ['a note and the words for one', 'a[^1]', 'a\\[^1]'],
  ['the picture that is shown', '![a](b)', '![a](c)'],
  ['a quotation and a call-out', '> a', '> [!NOTE]\n> a'],
  ['a task that is done', '- [x] a', '- [ ] a'],
  ['the number of a list', '3. a', '4. a'],
  ['the language of code', '```js\na\n```', '```\na\n```'],
  ['the alignment of a column', '| a |\n| - |', '| a |\n| -: |'],
])('is another thing to say: %s', (_name, one, other) => {
  expect(saysTheSame(block(one), block(other))).toBe(false);
});
