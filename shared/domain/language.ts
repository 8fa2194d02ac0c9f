import { z } from 'zod';

/** The languages that texts are written in and checked for, as BCP 47 tags. */
export const languageSchema = z.enum(['en-US', 'en-GB', 'de', 'fr', 'es']);

export type Language = z.infer<typeof languageSchema>;

/** Their names as they are shown. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  'en-US': 'English (US)',
  'en-GB': 'English (UK)',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};

/** A word that spelling takes as right: no spaces, and not a whole text. */
export const wordSchema = z.string().regex(/^\S{1,100}$/u, 'must be one word');
