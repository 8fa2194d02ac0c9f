// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSpeller, type Speller } from './hunspell';
import { suggestionsFor } from './suggestions-for';

async function spellerOf(name: string): Promise<Speller> {
  const read = (file: string) =>
    new Uint8Array(readFileSync(`node_modules/dictionary-${name}/index.${file}`));
  return createSpeller({ affixes: read('aff'), words: read('dic') });
}

test('American and British English tell their spellings apart, and suggest the word that was meant', async () => {
  const [american, british] = await Promise.all([spellerOf('en'), spellerOf('en-gb')]);
  expect([american.isRight('color'), american.isRight('colour')]).toEqual([true, false]);
  expect([british.isRight('color'), british.isRight('colour')]).toEqual([false, true]);
  expect(american.isRight('don’t')).toBe(true);
  expect(american.suggest('hypertention')).toContain('hypertension');
});

test('German compounds are words, and broken ones are not', async () => {
  const german = await spellerOf('de');
  expect(german.isRight('Krankenversicherungsbeitrag')).toBe(true);
  expect(german.isRight('Blutdrucksenkung')).toBe(true);
  expect(german.isRight('Krankenhous')).toBe(false);
});

test('French elisions and Spanish accents are known', async () => {
  const [french, spanish] = await Promise.all([spellerOf('fr'), spellerOf('es')]);
  expect(french.isRight('l’hôpital')).toBe(true);
  expect(french.isRight('hôpitall')).toBe(false);
  expect(spanish.isRight('médico')).toBe(true);
  expect(spanish.suggest('enfermedadd')[0]).toBe('enfermedad');
});

test('the first word of a sentence is looked for as a word, not as a name, and no letter stands alone', async () => {
  const suggestions = suggestionsFor('Teh', await spellerOf('en'));
  expect(suggestions[0]).toBe('The');
  expect(suggestions.filter((one) => one.includes(' '))).toEqual([]);
  expect(new Set(suggestions).size).toBe(suggestions.length);
});

test('words that are parted come after those that are whole', async () => {
  const american = await spellerOf('en');
  expect(american.suggest('colour').at(-1)).not.toContain(' ');
  expect(suggestionsFor('colour', american).map((one) => one.includes(' '))).toEqual(
    suggestionsFor('colour', american)
      .map((one) => one.includes(' '))
      .toSorted((a, b) => Number(a) - Number(b)),
  );
});
