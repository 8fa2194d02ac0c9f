import { expect, it } from 'vitest';
import { handTimers } from '../platform/testing/hand-timers';
import { throttle } from './throttle';

it('tells the first at once, then four times a second, and the last for certain', () => {
  const timers = handTimers();
  const told: number[] = [];
  let received = 0;
  const progress = throttle(timers, 250, () => told.push(received));
  for (let chunk = 1; chunk <= 100; chunk += 1) {
    received = chunk;
    progress.soon();
    timers.advance(10);
  }
  expect(told[0]).toBe(1);
  expect(told).toHaveLength(5);
  received = 101;
  progress.soon();
  timers.advance(250);
  expect(told.at(-1)).toBe(101);
});

it('tells what must be told now, and not a second time', () => {
  const timers = handTimers();
  let told = 0;
  const progress = throttle(timers, 250, () => {
    told += 1;
  });
  progress.soon();
  progress.soon();
  progress.now();
  expect(told).toBe(2);
  timers.advance(1_000);
  expect(told).toBe(2);
});
