import { expect, test } from 'vitest';
import { BodyBudget } from './body-budget';

test('one has a share, all have what there is, and what is given back is there again, once', () => {
  const budget = new BodyBudget({ ofOne: 10, ofAll: 15 });
  const first = budget.take('ada', 8);
  expect(budget.take('ada', 3)).toBe('theirs');
  const second = budget.take('ada', 2);
  const third = budget.take('bob', 5);
  expect(budget.take('cy', 1)).toBe('everyones');
  for (const release of [first, first, second, third]) {
    expect(release).toBeTypeOf('function');
    (release as () => void)();
  }
  expect(budget.take('cy', 10)).toBeTypeOf('function');
  expect(budget.take('dot', 6)).toBe('everyones');
  expect(budget.take('dot', 5)).toBeTypeOf('function');
});
