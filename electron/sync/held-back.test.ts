import { expect, it } from 'vitest';
import { handTimers } from '../platform/testing/hand-timers';
import { HeldBack } from './held-back';

function setUp() {
  const timers = handTimers();
  const due: number[] = [];
  const held = new HeldBack(
    timers,
    () => 0.999,
    () => due.push(timers.now()),
  );
  return { timers, held, due };
}

it('holds one back, and longer each time', () => {
  const { timers, held, due } = setUp();
  held.hold(1, null);
  expect(held.has(1)).toBe(true);
  expect(held.has(2)).toBe(false);
  timers.advance(1_000);
  expect(held.has(1)).toBe(false);
  held.hold(1, null);
  timers.advance(1_000);
  expect(held.has(1)).toBe(true);
  timers.advance(1_000);
  expect(held.has(1)).toBe(false);
  expect(due).toHaveLength(2);
});

it('waits as long as the hub asks for', () => {
  const { timers, held } = setUp();
  held.hold(1, 20_000);
  timers.advance(19_000);
  expect(held.has(1)).toBe(true);
  timers.advance(1_000);
  expect(held.has(1)).toBe(false);
});

it('lets all go at once without forgetting how often each has failed', () => {
  const { timers, held, due } = setUp();
  held.hold(1, null);
  held.hold(2, null);
  held.release();
  expect(held.has(1) || held.has(2)).toBe(false);
  timers.advance(60_000);
  expect(due).toEqual([]);
  held.hold(1, null);
  timers.advance(1_000);
  expect(held.has(1)).toBe(true);
  held.forget(1);
  held.hold(1, null);
  timers.advance(1_000);
  expect(held.has(1)).toBe(false);
});

it('lets one go that somebody wants tried, as if it had never failed, and holds the others on', () => {
  const { timers, held, due } = setUp();
  held.hold(1, null);
  held.hold(2, null);
  held.relent(1);
  expect([held.has(1), held.hasFailed(1)]).toEqual([false, false]);
  expect([held.has(2), held.hasFailed(2)]).toEqual([true, true]);
  timers.advance(60_000);
  expect(due).toHaveLength(1);
});
