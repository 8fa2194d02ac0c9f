// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Language } from '#shared/domain/language';
import { createSpeller, type Speller } from './hunspell';
import { learnTerms } from './learn-terms';

async function taught(language: Language & ('de' | 'fr' | 'es')): Promise<Speller> {
  const read = (file: string) =>
    new Uint8Array(readFileSync(`node_modules/dictionary-${language}/index.${file}`));
  const speller = await createSpeller({ affixes: read('aff'), words: read('dic') });
  learnTerms(speller, language);
  return speller;
}

function unknownOf(speller: Speller, words: string): string[] {
  return words.split(' ').filter((word) => !speller.isRight(word));
}

test('German terms of medicine and law are known, inflected and compounded, and broken ones are not', async () => {
  const german = await taught('de');
  const known =
    'Kreatinin Kreatinins Kreatininwert Serumkreatinin Karzinome Bronchialkarzinom Eisenmangelanämie Antikoagulationstherapie ' +
    'Sigmadivertikulitis Leukozytenzahl gastrointestinaler Dosisanpassung Apixaban Nießbrauch Auflassungsvormerkung';
  expect(unknownOf(german, known)).toEqual([]);
  expect(unknownOf(german, 'Kreatininn Karzinohm kreatinin Anemie gastrointestinahl')).toHaveLength(5);
  expect(german.suggest('Kreatinn')).toContain('Kreatinin');
});

test('French terms are known behind an elision and in the plural', async () => {
  const french = await taught('fr');
  expect(unknownOf(french, 'l’apixaban d’anticoagulation thromboemboliques stents usucapion')).toEqual([]);
  expect(unknownOf(french, 'tromboembolique apixabann')).toHaveLength(2);
});

test('Spanish terms are known in both genders and in the plural', async () => {
  const spanish = await taught('es');
  const known =
    'hemorrágica hemorrágicos contraindicaciones anticoagulantes pancreatitis sondaje sinalagmático';
  expect(unknownOf(spanish, known)).toEqual([]);
  expect(unknownOf(spanish, 'hemoragico contraindicacion pancreatitiz')).toHaveLength(3);
});

test.each(['de', 'fr', 'es'] as const)(
  'every term of the list for “%s” stands in it once and is taken',
  async (language) => {
    const terms = readFileSync(`renderer/editor/spelling/terms/${language}.txt`, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('='));
    expect(terms.length).toBeGreaterThan(200);
    expect(new Set(terms).size).toBe(terms.length);
    // The beginnings of compounds are no words by themselves.
    expect(
      unknownOf(await taught(language), terms.join(' ')).filter((term) => !/^[A-Z][a-z]+$/u.test(term)),
    ).toEqual([]);
  },
);
