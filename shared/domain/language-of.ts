import type { Language } from './language';

/** Who may say what a task is written in, the one that counts first; null for who says nothing. */
export interface LanguageSources {
  /** What the expert chose for this task. */
  readonly chosen: Language | null;
  readonly task: Language | null;
  readonly project: Language | null;
  /** The expert's usual language. */
  readonly usual: Language | null;
  /** The system's languages, BCP 47, the preferred first. */
  readonly system: readonly string[];
}

/** The language that a task's answers are checked in. */
export function languageOf({ chosen, task, project, usual, system }: LanguageSources): Language {
  return chosen ?? task ?? project ?? usual ?? fromSystem(system) ?? 'en-US';
}

const BY_TAG: readonly (readonly [RegExp, Language])[] = [
  // Canada writes as the United States do in most of what is checked; the rest of the world as the United Kingdom.
  [/^en(?:-US|-CA|-PH)?$/iu, 'en-US'],
  [/^en-/iu, 'en-GB'],
  [/^de\b/iu, 'de'],
  [/^fr\b/iu, 'fr'],
  [/^es\b/iu, 'es'],
];

function fromSystem(tags: readonly string[]): Language | null {
  for (const tag of tags) {
    const found = BY_TAG.find(([pattern]) => pattern.test(tag));
    if (found !== undefined) {
      return found[1];
    }
  }
  return null;
}
