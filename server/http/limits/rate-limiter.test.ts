import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RateLimiter } from './rate-limiter';

test('a burst goes through at once, and then as many as were earned', () => {
  let now = 1_000_000;
  const limiter = new RateLimiter({ perMinute: 60, burst: 5 }, () => now);
  const asked = () => limiter.take('a');
  expect(Array.from({ length: 6 }, asked)).toEqual([0, 0, 0, 0, 0, 1]);
  now += 999;
  expect(asked()).toBe(1);
  now += 1;
  expect([asked(), asked()]).toEqual([0, 1]);
  now += 60_000;
  expect(Array.from({ length: 6 }, asked)).toEqual([0, 0, 0, 0, 0, 1]);
});

test('one key does not cost another anything', () => {
  const limiter = new RateLimiter({ perMinute: 1, burst: 1 }, () => 0);
  expect([limiter.take('a'), limiter.take('a'), limiter.take('b')]).toEqual([0, 60, 0]);
});

test('a clock that is set back by years holds nobody up for longer than a full burst would', () => {
  let now = Date.parse('2036-01-01');
  const limiter = new RateLimiter({ perMinute: 60, burst: 5 }, () => now);
  limiter.take('a');
  now = Date.parse('2026-01-01');
  expect(limiter.take('a')).toBe(1);
  now += 1_000;
  expect(limiter.take('a')).toBe(0);
});

test('in any stretch of time no more come through than the burst and what was earned in it, and who waits as told gets in', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(
      gaps,
      fc.integer({ min: 1, max: 600 }),
      fc.integer({ min: 1, max: 20 }),
      (waits, perMinute, burst) => {
        let now = 0;
        const limiter = new RateLimiter({ perMinute, burst }, () => now);
        const through: number[] = [];
        for (const wait of waits) {
          now += wait;
          const seconds = limiter.take('a');
          if (seconds === 0) {
            through.push(now);
          } else {
            now += seconds * 1_000;
            expect(limiter.take('a')).toBe(0);
            through.push(now);
          }
        }
        for (const [first, start] of through.entries()) {
          for (let last = first; last < through.length; last += 1) {
            const earned = (((through[last] ?? 0) - start) / 60_000) * perMinute;
            expect(last - first + 1).toBeLessThanOrEqual(burst + earned + 1e-6);
          }
        }
      },
    ),
    { numRuns: 60, seed: 9 },
  );
});
