import { expect, it } from 'vitest';
import { readRetryAfter } from './retry-after';

const now = Date.UTC(1994, 10, 6, 8, 49, 0);

it('reads seconds', () => {
  expect(readRetryAfter('0', now)).toBe(0);
  expect(readRetryAfter(' 120 ', now)).toBe(120_000);
});

it('reads a date in each of the three forms that HTTP knows', () => {
  expect(readRetryAfter('Sun, 06 Nov 1994 08:49:37 GMT', now)).toBe(37_000);
  expect(readRetryAfter('Sunday, 06-Nov-94 08:49:37 GMT', now)).toBe(37_000);
  expect(readRetryAfter('Sun Nov  6 08:49:37 1994', now)).toBe(37_000);
});

it('takes a date that is over for no wait at all', () => {
  expect(readRetryAfter('Sun, 06 Nov 1994 08:00:00 GMT', now)).toBe(0);
});

it('counts nothing that is neither', () => {
  for (const header of [null, '', 'soon', '-3', '1.5', '1e9', '12 monkeys', 'Sun, the day after']) {
    expect(readRetryAfter(header, now), String(header)).toBeNull();
  }
});
