import { expect, test } from 'vitest';
import { anchorAt, type TextAnchor } from '#shared/lib/text-anchor';
import { meeting, nextOf, overlapsOf, placeMarks } from './text-marks';

const text = 'Give apixaban 5 mg twice daily. Check the kidneys first.';
const anchor = (start: number, end: number): TextAnchor => anchorAt(text, start, end) as TextAnchor;
const mark = (id: string, start: number, end: number) => ({
  id,
  tone: 'bad' as const,
  anchor: anchor(start, end),
});

test('a mark whose words are gone has no place, the others keep theirs when text is put in front', () => {
  const placed = placeMarks(text.replace('apixaban 5 mg', 'Then apixaban 2.5 mg'), [
    mark('dose', 5, 18),
    mark('check', 32, 56),
  ]);
  expect(placed.map(({ id, range }) => [id, range])).toEqual([
    ['dose', null],
    ['check', { start: 39, end: 63 }],
  ]);
});

test('overlaps are what two or more marks share, each stretch once', () => {
  const placed = placeMarks(text, [mark('a', 0, 20), mark('b', 5, 18), mark('c', 10, 30), mark('d', 32, 56)]);
  expect(overlapsOf(placed)).toEqual([{ start: 5, end: 20 }]);
});

test('marks that only touch do not overlap', () => {
  expect(overlapsOf(placeMarks(text, [mark('a', 0, 5), mark('b', 5, 18)]))).toEqual([]);
});

test('of overlapping marks the shortest is met first, and meeting them again goes round', () => {
  const marks = [mark('long', 0, 31), mark('short', 5, 13), mark('elsewhere', 32, 40)];
  const met = meeting(marks, anchor(6, 8)).map(({ id }) => id);
  expect(met).toEqual(['short', 'long']);
  expect(nextOf(met, null)).toBe('short');
  expect(nextOf(met, 'short')).toBe('long');
  expect(nextOf(met, 'long')).toBe('short');
  expect(nextOf([], 'short')).toBeNull();
});
