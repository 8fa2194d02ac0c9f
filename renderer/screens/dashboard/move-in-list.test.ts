import { expect, it } from 'vitest';
import { moveInList } from './move-in-list';

it('moves by one row, by a page that keeps one row in sight, and to the ends', () => {
  const from50 = (key: string) => moveInList(key, 50, 10_000, 12);
  expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map(from50)).toEqual([
    51, 49, 61, 39, 0, 9_999,
  ]);
});

it('stays within the list', () => {
  expect(moveInList('ArrowUp', 0, 3, 12)).toBe(0);
  expect(moveInList('ArrowDown', 2, 3, 12)).toBe(2);
  expect(moveInList('PageDown', 1, 3, 12)).toBe(2);
  expect(moveInList('End', 0, 0, 12)).toBe(0);
});

it('moves at least one row where hardly one is in sight', () => {
  expect(moveInList('PageDown', 4, 10, 1)).toBe(5);
});

it('leaves other keys alone', () => {
  expect(moveInList('a', 4, 10, 5)).toBeNull();
});
