import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonEnds } from './common-ends';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\u{1f600}', '\ud800'), maxLength: 40 });

test('what two texts have in common at both ends is found as a loop over their characters finds it', () => {
  fc.assert(
    fc.property(text, text, text, text, (before, one, other, after) => {
      const [left, right] = [before + one + after, before + other + after];
      expect(commonEnds(left, right)).toEqual(characterByCharacter(left, right));
    }),
    { numRuns: 2_000 },
  );
});

function characterByCharacter(one: string, other: string): { start: number; end: number } {
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) {
    start += 1;
  }
  let end = 0;
  while (end < shortest - start && one[one.length - 1 - end] === other[other.length - 1 - end]) {
    end += 1;
  }
  return { start, end };
}
