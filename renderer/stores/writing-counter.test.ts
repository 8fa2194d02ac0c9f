import { expect, test } from 'vitest';
import { LONGEST_PAUSE, WritingCounter } from './writing-counter';

test('time counts between one deed and the next, but not over a long pause', () => {
  const counter = new WritingCounter();
  counter.note('typed', 1, 1_000);
  counter.note('typed', 1, 3_000);
  counter.note('removed', 4, 3_000 + LONGEST_PAUSE);
  counter.note('pastedOutside', 300, 4_001 + 2 * LONGEST_PAUSE + 3_000);
  expect(counter.take()).toEqual({
    typed: 2,
    pastedInside: 0,
    pastedOutside: 300,
    removed: 4,
    active: 2_000 + LONGEST_PAUSE,
  });
});

test('what was taken is not given twice, and time goes on from the last deed', () => {
  const counter = new WritingCounter();
  expect(counter.take()).toBeNull();
  counter.note('typed', 1, 0);
  expect(counter.take()?.typed).toBe(1);
  expect(counter.take()).toBeNull();
  counter.note('typed', 1, 500);
  expect(counter.take()).toMatchObject({ typed: 1, active: 500 });
});

test('a clock that stands still or is asked out of order adds no time', () => {
  const counter = new WritingCounter();
  counter.note('typed', 1, 500);
  counter.note('typed', 1, 500);
  counter.note('typed', 1, 400);
  expect(counter.take()?.active).toBe(0);
});
