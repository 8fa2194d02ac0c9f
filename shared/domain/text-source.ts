import { z } from 'zod';
import { textIdSchema } from '../lib/ids';
import { textAnchorSchema } from '../lib/text-anchor';

/**
 * A text that a reference points into. What the expert wrote is named by what it means (contributions.ts), not by the
 * step that it came from, as later steps know no more of it either.
 */
export const textSourceSchema = z.discriminatedUnion('of', [
  /** A response or a passage of the material. */
  z.strictObject({ of: z.literal('text'), text: textIdSchema }),
  /** A turn of the material's prompt, from 0. */
  z.strictObject({ of: z.literal('source-prompt'), turn: z.int().nonnegative().max(400) }),
  /** A turn of the prompt that the expert wrote, from 0. */
  z.strictObject({ of: z.literal('prompt'), turn: z.int().nonnegative().max(400) }),
  z.strictObject({ of: z.literal('justification') }),
  /** The ideal answer to a turn. */
  z.strictObject({ of: z.literal('ideal'), turn: z.int().nonnegative().max(400) }),
  /** A text as the expert revised it. */
  z.strictObject({ of: z.literal('revision'), text: textIdSchema }),
]);

/** Where a reference points. */
export const textPlaceSchema = z.strictObject({ source: textSourceSchema, anchor: textAnchorSchema });

export type TextSource = z.infer<typeof textSourceSchema>;
export type TextPlace = z.infer<typeof textPlaceSchema>;

/** One word for a source: the same for the same text. */
export function sourceKey(source: TextSource): string {
  switch (source.of) {
    case 'text':
    case 'revision':
      return `${source.of} ${source.text}`;
    case 'justification':
      return source.of;
    case 'source-prompt':
    case 'prompt':
    case 'ideal':
      return `${source.of} ${source.turn}`;
  }
}
