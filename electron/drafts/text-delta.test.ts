import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyTextDelta, makeTextDelta, textDeltaSchema } from './text-delta';

const words = fc.array(fc.constantFrom('alpha ', 'beta ', 'gamma, ', '日本', '👍', '\n'), { maxLength: 300 });

it('makes any text of any other, also after it was written down', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        words.map((list) => list.join('')),
      ),
      words,
      (before, list) => {
        const after = list.join('');
        const delta = textDeltaSchema.parse(JSON.parse(JSON.stringify(makeTextDelta(before, after))));
        expect(applyTextDelta(before, delta)).toBe(after);
      },
    ),
    { numRuns: 500 },
  );
});

/** Sentences that are all different, as a person's are. */
function sentences(count: number, seed: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = Math.imul(index + 1, 0x9e3779b1 + seed) >>> 0;
    return `Sentence ${number} says that ${number % 977} of ${number % 5_003} patients had ${number % 89} days. `;
  });
}

it('is as long as what changed, in many places of a long text at once', () => {
  const list = sentences(8_000, 0);
  const other = sentences(8_000, 2);
  const changed = list.map((sentence, index) => (index % 200 === 7 ? (other[index] ?? '') : sentence));
  const delta = makeTextDelta(list.join(''), changed.join(''));
  expect(applyTextDelta(list.join(''), delta)).toBe(changed.join(''));
  expect(list.join('').length).toBeGreaterThan(500_000);
  // 40 sentences of about 75 characters.
  expect(JSON.stringify(delta).length).toBeLessThan(40 * 300);
});

it('takes what was moved from where it was', () => {
  const list = sentences(2_000, 0);
  const moved = [...list.slice(1_500), ...list.slice(0, 1_500)];
  expect(JSON.stringify(makeTextDelta(list.join(''), moved.join(''))).length).toBeLessThan(1_000);
});

it('is refused for another text', () => {
  expect(() => applyTextDelta('short', [[0, 100]])).toThrow(RangeError);
});
