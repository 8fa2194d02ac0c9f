import { createStore } from 'zustand/vanilla';
import type { Language } from '#shared/domain/language';

/** What the editors of the window are checked by. Set by the screen that shows them; they only listen. */
export interface SpellingSetting {
  /** null: nothing is checked. */
  readonly language: Language | null;
  /** Words taken as right beside the dictionary: those that are all in small letters in any case, others as they stand. */
  readonly accepted: ReadonlySet<string>;
  /** Makes a word one of the expert's own; null where nobody would keep it. */
  readonly onAccept: ((word: string) => void) | null;
  /** Another language for the task at hand; null where there is no such choice. */
  readonly onLanguage: ((language: Language) => void) | null;
  /** The language whose quotation marks and dashes replace what is typed; null leaves it as typed. */
  readonly typographic: Language | null;
}

export const spellingSetting = createStore<SpellingSetting>(() => ({
  language: null,
  accepted: new Set<string>(),
  onAccept: null,
  onLanguage: null,
  typographic: null,
}));

/** Whether a word is right without a dictionary: as it stands, in small letters, or without its genitive. */
export function isAccepted(word: string, accepted: ReadonlySet<string>): boolean {
  const bare = word.replace(/['’]s$/u, '');
  return [word, bare].some((form) => accepted.has(form) || accepted.has(form.toLowerCase()));
}
