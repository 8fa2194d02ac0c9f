import { expect, test } from 'vitest';
import { landing } from './use-drag-order';

test('a row dropped below a later one stands right after it', () => {
  expect(landing(0, { index: 2, side: 'below' })).toBe(2);
  expect(landing(0, { index: 2, side: 'above' })).toBe(1);
});

test('a row dropped above an earlier one takes its place', () => {
  expect(landing(3, { index: 1, side: 'above' })).toBe(1);
  expect(landing(3, { index: 1, side: 'below' })).toBe(2);
});

test('a row dropped onto itself stays', () => {
  expect(landing(1, { index: 1, side: 'above' })).toBe(1);
  expect(landing(1, { index: 1, side: 'below' })).toBe(1);
});
