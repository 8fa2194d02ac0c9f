import { expect, test } from 'vitest';
import { parseJson } from './parse-json';

test('JSON is read as JSON.parse reads it', () => {
  expect(parseJson('{"a":[1,"]\\"["]}')).toEqual({ ok: true, value: { a: [1, ']"['] } });
});

test('text that is not JSON is refused in one line', () => {
  const result = parseJson('{"a":\n oops}');
  expect(result).toMatchObject({ ok: false, error: expect.stringMatching(/^is not JSON: [^\n]+$/) });
});

test('nesting is refused beyond 64 levels, whatever comes after', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(parseJson(nested(64)).ok).toBe(true);
  expect(parseJson(nested(65))).toEqual({ ok: false, error: 'is nested deeper than 64 levels' });
  expect(parseJson('['.repeat(5_000_000))).toEqual({ ok: false, error: 'is nested deeper than 64 levels' });
});

test('brackets inside strings do not count', () => {
  expect(parseJson(JSON.stringify('['.repeat(1000))).ok).toBe(true);
});
