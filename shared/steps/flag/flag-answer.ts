import { z } from 'zod';
import { flagIdSchema, textIdSchema } from '../../lib/ids';
import { textAnchorSchema } from '../../lib/text-anchor';

/** A passage that the expert has flagged. Category and severity are null until they are chosen. */
const flagSchema = z.strictObject({
  id: flagIdSchema,
  text: textIdSchema,
  anchor: textAnchorSchema,
  category: z.string().max(100).nullable(),
  severity: z.string().max(100).nullable(),
  wrong: z.string().max(5_000),
  right: z.string().max(5_000),
  standard: z.string().max(300),
  /** The text says something else now, and the expert leaves the flag as it is. */
  kept: z.literal(true).exactOptional(),
});

export const flagAnswerSchema = z.strictObject({
  flags: z.array(flagSchema).max(1_000),
  /** The expert has looked, and there is nothing to flag. Counts only while there is no flag. */
  nothing: z.boolean(),
});

export type FlagDraft = z.infer<typeof flagSchema>;
export type FlagAnswer = z.infer<typeof flagAnswerSchema>;
