import { expect, test } from 'vitest';
import { goalText } from './word-goal';

test('below the least number the goal is named, above it only the count', () => {
  expect(goalText({ words: 312, least: 400, most: null })).toBe('312 of at least 400 words');
  expect(goalText({ words: 0, least: 1, most: null })).toBe('0 of at least 1 word');
  expect(goalText({ words: 1, least: 0, most: null })).toBe('1 word');
  expect(goalText({ words: 12_000, least: 50, most: null })).toBe('12,000 words');
});

test('a limit is named once the least is reached', () => {
  expect(goalText({ words: 640, least: 50, most: 500 })).toBe('640 words, at most 500');
});
