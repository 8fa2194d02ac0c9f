import { expect, test } from 'vitest';
import { leanMarkdown } from './lean-markdown';
import { parseMarkdown } from './parse-markdown';
import { sameMarkdown } from './same-markdown';

test.each([
  ['snake\\_case\\_name', 'snake_case_name'],
  ['it costs \\$5', 'it costs $5'],
  ['see \\[1] and \\[2]', 'see [1] and [2]'],
  ['see https\\://a.b/c\\_d', 'see https://a.b/c_d'],
  ['ask e\\@f.gh', 'ask e@f.gh'],
  ['<https://a.b/c>', 'https://a.b/c'],
  ['a \\* b', 'a * b'],
  ['AT\\&T', 'AT&T'],
  ['ask <e@f.gh>, please', 'ask e@f.gh, please'],
  ['[www.a.b](http://www.a.b) c', 'www.a.b c'],
  ['[e@f_g.hi](mailto:e@f_g.hi), please', 'e@f_g.hi, please'],
  ['Ada \\<<e@f.gh>\\>', 'Ada \\<e@f.gh>'],
  ['[a](https://b.c/?d=1\\&e=2\\_3)', '[a](https://b.c/?d=1&e=2_3)'],
])('%s needs no more than %s', (printed, lean) => {
  expect(leanMarkdown(printed)).toBe(lean);
});

test.each([
  '\\*a\\*',
  '1\\. a',
  '\\# a',
  '\\[a](b)',
  '\\$x\\$ y',
  '`a\\_b`',
  '$a\\_b$',
  '```\na\\_b\n```',
  '<https://a.b>c',
  '<e@f.gh>i',
  '[www.a.b](http://www.a.b)c',
  '[e@f_g.hi](mailto:e@f_g.hi)j',
  '[a](https://b.c/\\&copy;)',
  '[a](b\\)c)',
])('%s stays as it is', (printed) => {
  expect(leanMarkdown(printed)).toBe(printed);
});

test('what one escape needs does not keep the others', () => {
  expect(leanMarkdown('\\*a\\* snake\\_case \\[1]')).toBe('\\*a\\* snake_case [1]');
});

test('an address is the same whether or not it is known to be a link', () => {
  expect(sameMarkdown(parseMarkdown('see https://a.b'), parseMarkdown('see https\\://a.b'))).toBe(true);
  expect(sameMarkdown(parseMarkdown('[a](https://a.b)'), parseMarkdown('a'))).toBe(false);
});
