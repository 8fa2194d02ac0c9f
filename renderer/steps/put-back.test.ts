import { expect, test } from 'vitest';
import { putBack } from './put-back';

interface Item {
  readonly id: string;
}

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id })) as [Item, Item, Item];

test('an item comes back where it was', () => {
  expect(putBack([a, c], 1, b)).toEqual([a, b, c]);
  expect(putBack([a], 5, b)).toEqual([a, b]);
});

test('an item that is back already does not come twice', () => {
  const items = [b, a];
  expect(putBack(items, 0, { id: 'a' })).toBe(items);
});
