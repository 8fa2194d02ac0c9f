import { expect, test } from 'vitest';
import { adaptedSize } from './slices';

test('slices grow slowly to what a moment takes, and stay within what they may be', () => {
  expect(adaptedSize(10_000, { took: 1, frame: 10 }, 5_000, 90_000)).toBe(20_000);
  expect(adaptedSize(20_000, { took: 80, frame: 10 }, 5_000, 90_000)).toBe(10_000);
  expect(adaptedSize(20_000, { took: 800, frame: 10 }, 5_000, 90_000)).toBe(5_000);
  expect(adaptedSize(80_000, { took: 1, frame: 10 }, 5_000, 90_000)).toBe(90_000);
});

test('where a frame is dear because the text is long already, there is more in each', () => {
  expect(adaptedSize(20_000, { took: 40, frame: 140 }, 5_000, 90_000)).toBe(35_000);
  expect(adaptedSize(20_000, { took: 40, frame: 1_000 }, 5_000, 90_000)).toBe(40_000);
});
