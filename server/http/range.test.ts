import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRange } from './range';

test('a range is read as from–to, from– and –last', () => {
  expect(readRange('bytes=0-4', 10)).toEqual({ kind: 'part', range: { start: 0, end: 4 } });
  expect(readRange('bytes=7-', 10)).toEqual({ kind: 'part', range: { start: 7, end: 9 } });
  expect(readRange('bytes=-3', 10)).toEqual({ kind: 'part', range: { start: 7, end: 9 } });
  expect(readRange('bytes=5-99', 10)).toEqual({ kind: 'part', range: { start: 5, end: 9 } });
  expect(readRange('bytes=-99', 10)).toEqual({ kind: 'part', range: { start: 0, end: 9 } });
});

test('a range that begins behind the end cannot be satisfied', () => {
  expect(readRange('bytes=10-', 10)).toEqual({ kind: 'unsatisfiable' });
  expect(readRange('bytes=-0', 10)).toEqual({ kind: 'unsatisfiable' });
});

test('what is malformed, of another unit or multiple is ignored', () => {
  for (const header of [
    undefined,
    '',
    'bytes=',
    'bytes=-',
    'bytes=4-2',
    'bytes=a-b',
    'lines=0-1',
    'bytes=0-1,3-4',
  ]) {
    expect(readRange(header, 10)).toEqual({ kind: 'whole' });
  }
});

test('whatever the header says, a part lies within the whole', () => {
  const number = fc.oneof(fc.constant(''), fc.nat(40).map(String));
  fc.assert(
    fc.property(number, number, fc.integer({ min: 1, max: 30 }), (first, last, size) => {
      const read = readRange(`bytes=${first}-${last}`, size);
      if (read.kind === 'part') {
        expect(read.range.start).toBeGreaterThanOrEqual(0);
        expect(read.range.end).toBeGreaterThanOrEqual(read.range.start);
        expect(read.range.end).toBeLessThan(size);
      }
    }),
  );
});
