import { expect, test } from 'vitest';
import { moveItem } from './move-item';

test('an item moves up and down past its neighbours', () => {
  expect(moveItem(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moveItem(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});

test('moving past either end leaves the very same list', () => {
  const items = ['a', 'b'];
  expect(moveItem(items, 0, -1)).toBe(items);
  expect(moveItem(items, 1, 2)).toBe(items);
  expect(moveItem(items, 5, 0)).toBe(items);
});
