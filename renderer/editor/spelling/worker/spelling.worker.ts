import type { Language } from '#shared/domain/language';
import { fetchDictionary } from './dictionaries';
import { createSpeller, type Speller } from './hunspell';
import { learnTerms } from './learn-terms';
import type { SpellingAnswer, SpellingQuestion } from './messages';
import { suggestionsFor } from './suggestions-for';

/** Checks words apart from the page: loading a dictionary takes a tenth of a second, suggesting up to one. */
const spellers = new Map<Language, Promise<Speller>>();

function spellerOf(language: Language): Promise<Speller> {
  const known = spellers.get(language) ?? taughtSpeller(language);
  spellers.set(language, known);
  return known;
}

async function taughtSpeller(language: Language): Promise<Speller> {
  const speller = await createSpeller(await fetchDictionary(language));
  learnTerms(speller, language);
  return speller;
}

async function answer(question: SpellingQuestion): Promise<SpellingAnswer> {
  const { id } = question;
  try {
    const speller = await spellerOf(question.language);
    return question.kind === 'check'
      ? { id, words: question.words.filter((word) => !speller.isRight(word)) }
      : { id, words: suggestionsFor(question.word, speller) };
  } catch (error) {
    spellers.delete(question.language);
    return { id, problem: String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<SpellingQuestion>) => {
  void answer(data).then((reply) => postMessage(reply));
});
