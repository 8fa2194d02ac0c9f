import { z } from 'zod';
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

/** Preferences of this installation. Kept by electron-store; unknown or damaged values fall back to these defaults. */
export const settingsSchema = z.object({
  theme: themeSchema.catch(defaultSettings.theme),
  /** Whether response panels scroll together. */
  scrollTogether: z.boolean().catch(defaultSettings.scrollTogether),
  guidelinesOpen: z.boolean().catch(defaultSettings.guidelinesOpen),
  layouts: layoutsSchema.catch(defaultSettings.layouts),
  codes: codesSchema.catch(defaultSettings.codes),
});

/** Only what is to be changed. */
export const settingsChangeSchema = z.strictObject({
  theme: themeSchema.exactOptional(),
  scrollTogether: z.boolean().exactOptional(),
  guidelinesOpen: z.boolean().exactOptional(),
  layouts: layoutsSchema.exactOptional(),
  codes: codesSchema.exactOptional(),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
