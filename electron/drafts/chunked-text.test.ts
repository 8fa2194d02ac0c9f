import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PatchMismatch } from '#shared/lib/patch';
import { ChunkedText } from './chunked-text';

it('is what the plain text would be, after any changes', () => {
  const change = fc.record({
    at: fc.nat(30_000),
    remove: fc.nat(9_000),
    insert: fc.string({ maxLength: 20 }),
    times: fc.nat(800),
  });
  fc.assert(
    fc.property(fc.nat(20_000), fc.array(change, { maxLength: 12 }), (length, changes) => {
      let plain = 'abcdefghij'.repeat(length / 10);
      const chunked = new ChunkedText(plain);
      for (const { at, remove, insert, times } of changes) {
        const from = Math.min(at, plain.length);
        const removed = Math.min(remove, plain.length - from);
        const text = insert.repeat(times);
        plain = plain.slice(0, from) + text + plain.slice(from + removed);
        chunked.splice(from, removed, text);
        expect(chunked.toString()).toBe(plain);
      }
    }),
    { numRuns: 100 },
  );
});

it('says so when a change reaches beyond its end', () => {
  expect(() => new ChunkedText('abc').splice(2, 2, '')).toThrow(PatchMismatch);
  expect(() => new ChunkedText('').splice(1, 0, 'a')).toThrow(PatchMismatch);
});
