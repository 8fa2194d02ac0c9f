import { expect, test } from 'vitest';
import { workWithin } from './own-work';

const samples = [
  { at: 1_000, worked: 50 },
  { at: 1_100, worked: 60 },
  { at: 1_200, worked: 160 },
  { at: 1_300, worked: 160 },
];

test.each([
  ['all of it, where the thread worked', { start: 1_100, end: 1_200 }, 100],
  ['half of what lies between two samples, for half the time', { start: 1_150, end: 1_300 }, 50],
  ['nothing, where it waited', { start: 1_200, end: 1_300 }, 0],
  ['the whole gap, where nobody looked when it began', { start: 900, end: 1_200 }, 300],
  ['the whole gap, where nobody looked when it ended', { start: 1_100, end: 1_400 }, 300],
])('of a gap a thread has worked %s', (_name, gap, worked) => {
  expect(workWithin(samples, gap)).toBe(worked);
});

test('where no system tells how long a thread worked, the whole gap counts', () => {
  expect(workWithin([], { start: 10, end: 20 })).toBe(10);
});
