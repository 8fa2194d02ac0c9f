import { expect, test } from 'vitest';
import type { Language } from '#shared/domain/language';
import { signFor } from './typographic-signs';

/** What stands there after the characters were typed one by one. */
function typed(text: string, language: Language): string {
  let written = '';
  for (const character of text) {
    const sign = signFor(character, written, language);
    written =
      sign === null ? written + character : written.slice(0, written.length - sign.remove) + sign.text;
  }
  return written;
}

test('quotation marks are those of the language', () => {
  expect(typed('He said "no" twice.', 'en-US')).toBe('He said “no” twice.');
  expect(typed('Er sagte "nein".', 'de')).toBe('Er sagte „nein“.');
  expect(typed('Il dit "non".', 'fr')).toBe('Il dit «\u202fnon\u202f».');
  expect(typed('Dijo "no".', 'es')).toBe('Dijo «no».');
});

test('they open after brackets and dashes, and close before signs', () => {
  expect(typed('("a") - "b", "c"!', 'en-GB')).toBe('(“a”) - “b”, “c”!');
});

test('a single mark in a word is an apostrophe, and closes where one is open', () => {
  expect(typed("don't 'quote me' o'clock", 'en-US')).toBe('don’t ‘quote me’ o’clock');
  expect(typed("l'eau", 'fr')).toBe('l’eau');
});

test('two hyphens make a dash and three a long one, but not where Markdown means them', () => {
  expect(typed('pages 3--5', 'en-US')).toBe('pages 3–5');
  expect(typed('so --- he', 'en-US')).toBe('so — he');
  expect(typed('---', 'en-US')).toBe('---');
  expect(typed('| --- | --- |', 'en-US')).toBe('| --- | --- |');
  expect(typed('-- x', 'en-US')).toBe('-- x');
});

test('three points make an ellipsis, two and four do not', () => {
  expect(typed('wait...', 'en-US')).toBe('wait…');
  expect(typed('wait..', 'en-US')).toBe('wait..');
});

test('the space before a French sign does not break, and none is put in', () => {
  expect(typed('Pourquoi ? Non ; si ! Voici : rien.', 'fr')).toBe(
    'Pourquoi\u202f? Non\u202f; si\u202f! Voici\u00a0: rien.',
  );
  expect(typed('Quoi? à 12:30, | a | :', 'fr')).toBe('Quoi? à 12:30, | a | :');
  expect(typed('Why ? So : it', 'en-GB')).toBe('Why ? So : it');
});

test('a quotation begins behind a French elision', () => {
  expect(typed('selon l\'"article 5" du code', 'fr')).toBe('selon l’«\u202farticle 5\u202f» du code');
  expect(typed('"il dit l\'" et', 'fr')).toBe('«\u202fil dit l’\u202f» et');
});

test('nothing else changes', () => {
  expect(typed('x = 5; a-b', 'en-US')).toBe('x = 5; a-b');
});
