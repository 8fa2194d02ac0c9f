import { expect, test, vi } from 'vitest';
import { createScrollMemory, scopedScroll } from './scroll-memory';

test('places that were kept are known at once, others are at the top', () => {
  const memory = createScrollMemory({ '2:work': 340 }, () => undefined);
  expect(scopedScroll(memory, 2).top('work')).toBe(340);
  expect(scopedScroll(memory, 1).top('work')).toBe(0);
});

test('a change is handed on with its scope, once', () => {
  const onChange = vi.fn();
  const memory = scopedScroll(createScrollMemory({}, onChange), 0);
  memory.remember('work', 120);
  memory.remember('work', 120);
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(onChange).toHaveBeenCalledWith('0:work', 120);
  expect(memory.top('work')).toBe(120);
});
