import type { Language } from '#shared/domain/language';
import { ownText } from '#shared/lib/own-text';
import type { SpellingAnswer, SpellingQuestion } from './worker/messages';

type Ask =
  | { readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly word: string };

/** The side of a worker that is used, so that tests can stand in for it. */
export interface SpellingPort {
  postMessage(question: SpellingQuestion): void;
  onAnswer(listener: (answer: SpellingAnswer) => void): void;
  onFailure(listener: (problem: string) => void): void;
}

/** Answers about words are kept up to so many per language: more than any text holds different ones. */
const MOST_KEPT = 200_000;

/** Asks the spelling worker, starts it with the first question, and asks nothing twice. */
export class SpellingClient {
  readonly #start: () => SpellingPort;
  readonly #verdicts = new Map<Language, Map<string, boolean>>();
  readonly #waiting = new Map<number, { done(words: readonly string[]): void; fail(reason: Error): void }>();
  #port: SpellingPort | null = null;
  #questions = 0;

  constructor(start: () => SpellingPort) {
    this.#start = start;
  }

  /** Those of the words that the language does not know. Rejects when its dictionary cannot be loaded. */
  async wrongOf(language: Language, words: Iterable<string>): Promise<ReadonlySet<string>> {
    const verdicts = this.#verdictsOf(language);
    const all = [...new Set(words)];
    const unknown = all.filter((word) => !verdicts.has(word));
    if (unknown.length > 0) {
      const wrong = new Set(await this.#ask(language, { kind: 'check', words: unknown }));
      for (const word of unknown) {
        verdicts.set(ownText(word), !wrong.has(word));
      }
    }
    return new Set(all.filter((word) => verdicts.get(word) === false));
  }

  /** What a wrong word may have been meant to be, the likeliest first. */
  suggest(language: Language, word: string): Promise<readonly string[]> {
    return this.#ask(language, { kind: 'suggest', word });
  }

  #verdictsOf(language: Language): Map<string, boolean> {
    const known = this.#verdicts.get(language);
    if (known !== undefined && known.size < MOST_KEPT) {
      return known;
    }
    const fresh = new Map<string, boolean>();
    this.#verdicts.set(language, fresh);
    return fresh;
  }

  #ask(language: Language, ask: Ask): Promise<readonly string[]> {
    const port = this.#connected();
    this.#questions += 1;
    const id = this.#questions;
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail });
      port.postMessage({ id, language, ...ask });
    });
  }

  #connected(): SpellingPort {
    if (this.#port !== null) {
      return this.#port;
    }
    const port = this.#start();
    this.#port = port;
    port.onAnswer((answer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('words' in answer) {
        waiting?.done(answer.words);
      } else {
        waiting?.fail(new Error(answer.problem));
      }
    });
    // The next question starts another one.
    port.onFailure((problem) => {
      this.#port = null;
      const left = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { fail } of left) {
        fail(new Error(problem));
      }
    });
    return port;
  }
}
