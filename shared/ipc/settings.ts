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

/** How written text looks: sizes in CSS pixels, widths in characters, line heights as multiples of the size. */
const writingSchema = z.strictObject({
  font: z.enum(['serif', 'sans', 'mono', 'system']),
  size: z.int().min(13).max(28),
  width: z.int().min(40).max(120),
  lineHeight: z.number().min(1.2).max(2.4),
  /** What stays bright in focus mode. */
  focus: z.enum(['paragraph', 'sentence', 'all']),
  /** Whether the line of the caret stays at one height. */
  isTypewriter: z.boolean(),
  /** Whether long lines of code go on below instead of out of sight. */
  wrapsCode: z.boolean().default(defaultSettings.writing.wrapsCode),
});

/** How many words an expert wants to write, by task and step. */
const goalsSchema = z.record(z.string().max(300), z.int().min(1).max(1_000_000));

/** What stands beside the work of a step kind: names of what is recalled there. */
const besideSchema = z.record(z.string().max(40), z.array(z.string().max(40)).max(20));

/**
 * Keys that the expert chose, by action; several are separated by spaces, and none is empty. Which actions and keys there
 * are is the window's to know: what it does not understand is kept, ignored, and said.
 */
const keysSchema = z.record(z.string().max(100), z.string().max(100));
/** The same as it may stand in a file that somebody edited: what is no text is kept as something that is no key. */
const writtenKeysSchema = z.record(z.string().max(100), z.string().max(100).catch('not a text'));

/** Actions that were chosen in the palette, the newest first. */
const paletteSchema = z.array(z.string().max(200)).max(20);

/** How large everything in the window is, in per cent. */
const zoomSchema = z.int().min(50).max(300);

const motionSchema = z.enum(['system', 'reduced']);

/** Preferences of this installation. Kept by electron-store; unknown or damaged values fall back to these defaults. */
export const settingsSchema = z.object({
  theme: themeSchema.catch(defaultSettings.theme),
  /** Whether response panels scroll together. */
  scrollTogether: z.boolean().catch(defaultSettings.scrollTogether),
  guidelinesOpen: z.boolean().catch(defaultSettings.guidelinesOpen),
  layouts: layoutsSchema.catch(defaultSettings.layouts),
  codes: codesSchema.catch(defaultSettings.codes),
  spelling: spellingSchema.catch(defaultSettings.spelling),
  writing: writingSchema.catch(defaultSettings.writing),
  goals: goalsSchema.catch(defaultSettings.goals),
  beside: besideSchema.catch(defaultSettings.beside),
  keys: writtenKeysSchema.catch(defaultSettings.keys),
  palette: paletteSchema.catch(defaultSettings.palette),
  zoom: zoomSchema.catch(defaultSettings.zoom),
  motion: motionSchema.catch(defaultSettings.motion),
});

/** Only what is to be changed. */
export const settingsChangeSchema = z.strictObject({
  theme: themeSchema.exactOptional(),
  scrollTogether: z.boolean().exactOptional(),
  guidelinesOpen: z.boolean().exactOptional(),
  layouts: layoutsSchema.exactOptional(),
  codes: codesSchema.exactOptional(),
  spelling: spellingSchema.exactOptional(),
  writing: writingSchema.exactOptional(),
  goals: goalsSchema.exactOptional(),
  beside: besideSchema.exactOptional(),
  keys: keysSchema.exactOptional(),
  palette: paletteSchema.exactOptional(),
  zoom: zoomSchema.exactOptional(),
  motion: motionSchema.exactOptional(),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
