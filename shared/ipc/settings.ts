import { z } from 'zod';
import { languageSchema, wordSchema } from '../domain/language';
import { defaultSettings } from './default-settings';

const themeSchema = z.enum(['system', 'light', 'dark']);

/** Sizes of resizable areas, by name, in per cent. */
const layoutsSchema = z.record(z.string().max(100), z.array(z.number().min(0).max(100)).max(10));

/** Codes of large taxonomies that this expert wants at hand, by `PROJECT/TAXONOMY`; ids, the newest of `recent` first. */
const codesSchema = z.record(
  z.string().max(300),
  z.strictObject({
    favourites: z.array(z.string().max(100)).max(30),
    recent: z.array(z.string().max(100)).max(12),
  }),
);

/** How texts are checked and typed. */
const spellingSchema = z.strictObject({
  isOn: z.boolean(),
  /** Where neither a task nor its project says what it is written in; null takes the system's language. */
  language: languageSchema.nullable(),
  /** What the expert chose for a task, by its id, the newest last. */
  tasks: z.record(z.string().max(200), languageSchema),
  /** The expert's own words, in the order they were added. */
  words: z.array(wordSchema).max(20_000),
  /** Straight quotes and double hyphens become the language's own signs as they are typed. */
  typographic: z.boolean(),
});

/** Preferences of this installation. Kept by electron-store; unknown or damaged values fall back to these defaults. */
export const settingsSchema = z.object({
  theme: themeSchema.catch(defaultSettings.theme),
  /** Whether response panels scroll together. */
  scrollTogether: z.boolean().catch(defaultSettings.scrollTogether),
  guidelinesOpen: z.boolean().catch(defaultSettings.guidelinesOpen),
  layouts: layoutsSchema.catch(defaultSettings.layouts),
  codes: codesSchema.catch(defaultSettings.codes),
  spelling: spellingSchema.catch(defaultSettings.spelling),
});

/** Only what is to be changed. */
export const settingsChangeSchema = z.strictObject({
  theme: themeSchema.exactOptional(),
  scrollTogether: z.boolean().exactOptional(),
  guidelinesOpen: z.boolean().exactOptional(),
  layouts: layoutsSchema.exactOptional(),
  codes: codesSchema.exactOptional(),
  spelling: spellingSchema.exactOptional(),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
