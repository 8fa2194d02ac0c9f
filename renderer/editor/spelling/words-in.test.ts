import { expect, test } from 'vitest';
import { wordsIn } from './words-in';

const words = (text: string) => wordsIn(text).map(({ word }) => word);

test('words come with their places, hyphens part them and apostrophes do not', () => {
  expect(wordsIn('The patient’s well-known rash.')).toEqual([
    { word: 'The', start: 0 },
    { word: 'patient’s', start: 4 },
    { word: 'well', start: 14 },
    { word: 'known', start: 19 },
    { word: 'rash', start: 25 },
  ]);
});

test('what a field makes is not judged: abbreviations, quantities, names with capitals inside', () => {
  expect(words('COPD with eGFR of 30ml and HbA1c, LaTeX, β-blocker')).toEqual([
    'with',
    'of',
    'and',
    'blocker',
  ]);
});

test('addresses, mail, files and identifiers are no words', () => {
  expect(
    words('See https://example.org/teh, a.b@example.org, read_file, www.teh.org or notes.txt now'),
  ).toEqual(['See', 'or', 'now']);
});

test('names like McDonald and O’Neill, and elisions, are judged', () => {
  expect(words('McDonald O’Neill l’hôpital D’Artagnan')).toEqual([
    'McDonald',
    'O’Neill',
    'l’hôpital',
    'D’Artagnan',
  ]);
});

test('scripts without a dictionary are left alone', () => {
  expect(words('Пациент 患者 مريض and patient')).toEqual(['and', 'patient']);
});

test('a sentence’s end does not join two words, an ellipsis neither', () => {
  expect(words('Stop. Go… wait...now')).toEqual(['Stop', 'Go', 'wait', 'now']);
});
