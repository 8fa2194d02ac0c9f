import { expect, test } from 'vitest';
import { diffWords } from '#shared/lib/word-diff';
import { shareInCommon } from './use-differences';

function share(left: string, right: string): number {
  return shareInCommon(diffWords(left, right), [left.length, right.length]);
}

test('what two texts have in common is said in per cent of both', () => {
  expect(share('the same', 'the same')).toBe(100);
  expect(share('abc', 'xyz')).toBe(0);
  expect(share('one two three', 'one two')).toBe(70);
  expect(share('', '')).toBe(100);
});
