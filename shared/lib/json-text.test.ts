import { expect, test } from 'vitest';
import { parseJson } from './json-text';

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

test('more values than are wanted are refused before they are read', () => {
  const values = (count: number) => `[${Array.from({ length: count }, () => 0).join(',')}]`;
  const most = 200_000;
  expect(parseJson(values(most - 1), most).ok).toBe(true);
  expect(parseJson(values(most * 2)).ok).toBe(true);
  for (const text of [
    values(most + 1),
    `{${'"a":[],'.repeat(150_000)}"b":0}`,
    ','.repeat(16 * 1024 * 1024),
  ]) {
    expect(parseJson(text, most)).toEqual({ ok: false, error: 'has more than 200000 values' });
  }
  expect(parseJson(JSON.stringify(','.repeat(500_000)), most).ok).toBe(true);
});
