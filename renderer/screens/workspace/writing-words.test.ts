import { expect, test } from 'vitest';
import { writingWords } from './writing-words';

test('every number that is kept is said, and what is nought is left out', () => {
  expect(
    writingWords({ typed: 12_345, pastedInside: 20, pastedOutside: 300, removed: 1_000, active: 3_900_000 }),
  ).toBe(
    '12,345 characters typed, 20 pasted or quoted from within Goldsmith, 300 pasted from elsewhere, 1,000 taken out again, in 1 hour 5 minutes at work.',
  );
  expect(writingWords({ typed: 1, pastedInside: 0, pastedOutside: 0, removed: 0, active: 1_200 })).toBe(
    '1 character typed, in 1 second at work.',
  );
  expect(writingWords({ typed: 1, pastedInside: 0, pastedOutside: 0, removed: 0, active: 90 })).toBe(
    '1 character typed, in less than a second at work.',
  );
});
