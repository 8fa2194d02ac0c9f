import type { Speller } from './hunspell';

/** A capital at the beginning and small letters after it: a sentence's first word, or a name. */
const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;
/** Two words of which one is a single letter that is no word: never what was meant. */
const STRAY_LETTER = /(?:^|\s)[^\saAIyYoOàÀ](?:\s|$)/u;

/**
 * What a wrong word may have been meant to be, the likeliest first, each once. Hunspell looks for names when a word has a
 * capital ("Teh": Te, Th, Tet); as the first word of a sentence it is looked for in small letters as well, and first.
 */
export function suggestionsFor(word: string, speller: Speller): string[] {
  const isFirst = CAPITALISED.test(word);
  const small = isFirst ? speller.suggest(word.toLowerCase()).map(capitalised) : [];
  const found = [...new Set([...small, ...speller.suggest(word)])].filter((one) => !STRAY_LETTER.test(one));
  // A space that was forgotten is the rarest of slips: "color" was never meant to be "co lour".
  return found.toSorted((a, b) => Number(isSplit(a)) - Number(isSplit(b)));
}

function isSplit(suggestion: string): boolean {
  return /\s/u.test(suggestion);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
