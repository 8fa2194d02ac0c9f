import { expect, it } from 'vitest';
import { seededOrder } from './seeded-order';

it('gives the same order for the same seed and keeps every item', () => {
  const items = ['a', 'b', 'c', 'd'];
  expect(seededOrder(items, 'task-1/expert-1')).toEqual(seededOrder(items, 'task-1/expert-1'));
  expect(seededOrder(items, 'task-1/expert-2').sort()).toEqual(items);
});

it('puts each of two responses first about as often as the other', () => {
  const first = Array.from({ length: 2000 }, (_, index) => seededOrder(['a', 'b'], `task-${index}`)[0]);
  const share = first.filter((item) => item === 'a').length / first.length;
  expect(share).toBeGreaterThan(0.45);
  expect(share).toBeLessThan(0.55);
});
