import { expect, test } from 'vitest';
import { withoutLineEnds } from './line-ends';

test.each([
  ['a \n\t b', 'a b'],
  ['a\r\nb', 'a b'],
  ['a\n \n\nb', 'a   b'],
  ['a  b', 'a  b'],
  ['\n', ' '],
])('%j in one line is %j', (text, line) => {
  expect(withoutLineEnds(text)).toBe(line);
});
