import { expect, test } from 'vitest';
import { momentInWords, shortWords, sittingTime, wordsOf } from './timeline-words';

const now = new Date(2026, 10, 24, 15, 0).getTime();
const at = (day: number, hours: number, minutes = 0, month = 10, year = 2026) =>
  new Date(year, month, day, hours, minutes).getTime();
const sitting = (beganAt: number, endedAt: number) => ({ number: 1, beganAt, endedAt, words: null });

test('a sitting says its day and from when to when', () => {
  expect(sittingTime(sitting(at(24, 9, 12), at(24, 11, 40)), now)).toBe('Today, 09:12–11:40');
  expect(sittingTime(sitting(at(23, 9, 12), at(23, 9, 12)), now)).toBe('Yesterday, 09:12');
  expect(sittingTime(sitting(at(23, 23, 50), at(24, 0, 20)), now)).toBe('Yesterday, 23:50–Today, 00:20');
  expect(sittingTime(sitting(at(3, 8), at(3, 9)), now)).toBe('Tue 3 Nov, 08:00–09:00');
  expect(sittingTime(sitting(at(3, 8, 0, 5, 2025), at(3, 9, 0, 5, 2025)), now)).toBe(
    '3 Jun 2025, 08:00–09:00',
  );
});

test('words are said by whether there are more or fewer', () => {
  expect([1_240, 1, 0, null, -3].map(wordsOf)).toEqual([
    '1,240 words added',
    '1 word added',
    '',
    '',
    '3 words removed',
  ]);
  expect([1_240, 0, -3].map(shortWords)).toEqual(['+1,240', '', '−3']);
});

test('a moment fits into a sentence', () => {
  expect(momentInWords(at(24, 11, 38), now)).toBe('today at 11:38');
  expect(momentInWords(at(3, 8), now)).toBe('Tue 3 Nov at 08:00');
});
