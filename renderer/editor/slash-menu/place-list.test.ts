import { expect, test } from 'vitest';
import { placeList } from './place-list';

const VIEW = { width: 1000, height: 800 };
const LIST = { width: 300, height: 320 };

test('the list hangs below the line where there is room', () => {
  expect(placeList({ left: 100, top: 200, bottom: 224 }, LIST, VIEW)).toEqual({
    left: 100,
    top: 228,
    bottom: null,
    maxHeight: 336,
  });
});

test('near the lower edge it stands on the line instead', () => {
  const place = placeList({ left: 100, top: 700, bottom: 724 }, LIST, VIEW);
  expect(place).toEqual({ left: 100, top: null, bottom: 104, maxHeight: 336 });
});

test('it never leaves the window, and is cut to the larger room', () => {
  expect(placeList({ left: 900, top: 20, bottom: 44 }, LIST, VIEW).left).toBe(692);
  const low = placeList({ left: 0, top: 100, bottom: 124 }, LIST, { width: 1000, height: 260 });
  expect(low).toEqual({ left: 8, top: 128, bottom: null, maxHeight: 124 });
});
