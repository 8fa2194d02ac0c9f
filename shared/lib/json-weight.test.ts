import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from './json-value';
import { jsonWeight } from './json-weight';

it('is the same for equal values, and for what comes back from JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(jsonWeight(JSON.parse(JSON.stringify(value)) as Json)).toBe(jsonWeight(value as Json));
    }),
  );
});

it('sees a missing letter, a missing member and a missing key', () => {
  expect(jsonWeight({ markdown: 'abc' })).not.toBe(jsonWeight({ markdown: 'ab' }));
  expect(jsonWeight(['a', 'b'])).not.toBe(jsonWeight(['a']));
  expect(jsonWeight({ a: 1 })).not.toBe(jsonWeight({}));
});

it('does not follow nesting without end', () => {
  let deep: Json = 'x';
  for (let level = 0; level < 10_000; level += 1) {
    deep = [deep];
  }
  expect(jsonWeight(deep)).toBe(Number.MAX_SAFE_INTEGER);
});

it('is not deceived by what carries more than it shows', () => {
  for (const value of [new Array(1e9), new Map([['a', 1]]), new Set(['a']), new ArrayBuffer(8)]) {
    expect(jsonWeight({ value } as unknown as Json)).toBe(Number.MAX_SAFE_INTEGER);
  }
});
