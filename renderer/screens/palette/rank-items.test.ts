import { expect, test } from 'vitest';
import { rankItems } from './rank-items';

const items = [
  { label: 'Show or hide the history', words: 'versions revisions timeline' },
  { label: 'Heading 1', words: 'title h1' },
  { label: 'Heading 2', words: 'h2' },
  { label: 'Formula on its own line', words: 'maths equation' },
  { label: 'Keep what is there now as a named version', words: 'checkpoint' },
  { label: 'Strikethrough', words: '' },
  { label: 'Résumé of the case', words: '' },
];

function found(typed: string): readonly string[] {
  return rankItems(items, typed).map(({ label }) => label);
}

test('nothing typed leaves all in their order', () => {
  expect(found('  ')).toEqual(items.map(({ label }) => label));
});

test('beginnings of words are found, in any order, and all of them must be met', () => {
  expect(found('hist show')).toEqual(['Show or hide the history']);
  expect(found('heading 2')[0]).toBe('Heading 2');
  expect(found('heading 7')).toEqual([]);
});

test('initials, synonyms and letters in their order are found, better matches first', () => {
  expect(found('fol')[0]).toBe('Formula on its own line');
  expect(found('checkpoint')).toEqual(['Keep what is there now as a named version']);
  expect(found('version')).toEqual(['Keep what is there now as a named version', 'Show or hide the history']);
  expect(found('strkthr')).toEqual(['Strikethrough']);
  expect(found('h1')[0]).toBe('Heading 1');
});

test('accents and capitals do not matter', () => {
  expect(found('RESUME')).toEqual(['Résumé of the case']);
});

test('a letter does not find every word that has it somewhere', () => {
  expect(found('k')).toEqual(['Keep what is there now as a named version']);
});
