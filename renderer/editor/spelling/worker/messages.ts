import type { Language } from '#shared/domain/language';

/** What the page asks of the spelling worker. */
export type SpellingQuestion = { readonly id: number; readonly language: Language } & (
  | { readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly word: string }
);

/** `words`: those of the question that are wrong, or what a wrong one may have been meant to be. */
export type SpellingAnswer =
  | { readonly id: number; readonly words: readonly string[] }
  | { readonly id: number; readonly problem: string };
