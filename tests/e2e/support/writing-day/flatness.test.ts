import { expect, test } from 'vitest';
import { growthOf } from './flatness';
import type { MemorySample } from './memory';

/** What is held by the main process after so many keys of a sitting, in bytes. */
type Held = (since: number) => number;

/** Seven looks, as a sitting has. */
function sittingOf(keys: number, held: Held): MemorySample[] {
  return Array.from({ length: 7 }, (_unused, index) => {
    const since = Math.round(((index + 1) * keys) / 7);
    return {
      presses: 20_000 + since,
      since,
      characters: 60_000,
      place: 'text',
      sitting: 3,
      heap: 20_000_000,
      objects: null,
      nodes: 2_000,
      listeners: 600,
      windowResident: 0,
      mainHeap: held(since),
      mainResident: 0,
    };
  });
}

const grown = (samples: readonly MemorySample[]): string[] =>
  growthOf(samples)
    .filter(({ slope, most }) => slope > most)
    .map(({ measure }) => measure);

const MEGABYTE = 1_000_000;
const leak: Held = (since) => 10 * MEGABYTE + since * 500;
const warmUp: Held = (since) => (16 + 4 * Math.min(1, since / 400)) * MEGABYTE;

test('of a sitting of 600 keys nothing is said: the app warms up in it', () => {
  expect(growthOf(sittingOf(600, warmUp))).toEqual([]);
});

test('what grows with the keys of a long sitting is found, and what only warms up is not', () => {
  expect(grown(sittingOf(14_000, leak))).toEqual(['mainHeap']);
  expect(grown(sittingOf(4_000, (since) => leak(2 * since)))).toEqual(['mainHeap']);
  expect(grown(sittingOf(4_000, warmUp))).toEqual([]);
  expect(grown(sittingOf(14_000, warmUp))).toEqual([]);
});
