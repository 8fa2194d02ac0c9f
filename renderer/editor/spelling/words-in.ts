/** A word and where it begins in its text, in UTF-16 code units. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
}

/** Addresses, file names, mail addresses and identifiers are no words of a language, nor is any part of them. */
const NO_PROSE = /:\/\/|@|_|\\|[\p{L}\p{N}]\.[\p{L}\p{N}]{2,}|^www\.|^[#$]/u;

/** Letters with apostrophes inside; hyphens part words, for which Hunspell knows each part. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * The words of a text that a dictionary can judge: of Latin letters, without digits, and neither all in capitals nor
 * with capitals inside (COPD, eGFR, HbA1c are made by a field, not by a language).
 */
export function wordsIn(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 0: run, index } of text.matchAll(/\S+/gu)) {
    if (!NO_PROSE.test(run)) {
      for (const found of run.matchAll(WORD)) {
        if (isJudged(found[0])) {
          words.push({ word: found[0], start: index + found.index });
        }
      }
    }
  }
  return words;
}

function isJudged(word: string): boolean {
  return (
    word.length > 1 &&
    /^[\p{Script=Latin}\p{M}'’]+$/u.test(word) &&
    !/\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(word.replace(/^(?:Mc|Mac|O['’]|[dlDLC]['’])/u, ''))
  );
}
