import { expect, it } from 'vitest';
import { backOff } from './back-off';

it('doubles from a second to a minute, and spreads by half', () => {
  expect(backOff(1, null, () => 0)).toBe(500);
  expect(backOff(1, null, () => 0.999)).toBeCloseTo(1_000, -1);
  expect(backOff(4, null, () => 0)).toBe(4_000);
  expect(backOff(30, null, () => 0.5)).toBe(45_000);
});

it('waits as long as the hub asks for, an hour at most', () => {
  expect(backOff(1, 20_000, () => 0)).toBe(20_000);
  expect(backOff(1, 10 * 3_600_000, () => 0)).toBe(3_600_000);
});
