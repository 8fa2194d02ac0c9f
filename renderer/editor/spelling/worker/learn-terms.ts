import type { Language } from '#shared/domain/language';
import germanTerms from '../terms/de.txt?raw';
import spanishTerms from '../terms/es.txt?raw';
import frenchTerms from '../terms/fr.txt?raw';
import type { Speller } from './hunspell';

/** English terms are taken as right as they stand (terms.ts): English hardly inflects. */
const LISTS: Readonly<Partial<Record<Language, string>>> = {
  de: germanTerms,
  fr: frenchTerms,
  es: spanishTerms,
};

/**
 * Teaches a dictionary the terms of medicine and law that it lacks. A line "= Insulin" in a list says that the words below
 * it are inflected and compounded like that one, which the dictionary has; "= Operation Operations s" says besides how
 * they begin a compound; a bare "=" that they are neither.
 */
export function learnTerms(speller: Speller, language: Language): void {
  let [like, linked, link]: (string | undefined)[] = [];
  for (const line of (LISTS[language] ?? '').split('\n')) {
    if (line.startsWith('=')) {
      [like, linked, link] = line.slice(1).split(' ').filter(Boolean);
    } else if (line !== '') {
      learn(speller, line, like);
      if (linked !== undefined) {
        learn(speller, line + link, linked);
      }
    }
  }
}

/** A German noun is in the dictionary a second time: in small letters, as the end of compounds. */
function learn(speller: Speller, word: string, like: string | undefined): void {
  speller.learn(word, like ?? null);
  if (like !== undefined && like !== like.toLowerCase()) {
    speller.learn(word.toLowerCase(), like.toLowerCase());
  }
}
