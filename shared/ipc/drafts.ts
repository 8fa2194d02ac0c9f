import { z } from 'zod';
import { answersSchema, placeSchema } from '../domain/draft';
import { stepIdSchema, taskIdSchema } from '../lib/ids';
import { patchSchema } from '../lib/patch-schema';

/**
 * One save. `base` is the revision that the change was made on: it decides, never the clock. A `patch` holds only what
 * changed; `whole` holds everything and is sent when the main process has said `out-of-step`. `check` is the weight of
 * the resulting answer (json-weight.ts), so that a patch that went astray is noticed at once.
 */
export const saveDraftSchema = z.strictObject({
  task: taskIdSchema,
  base: z.int().nonnegative(),
  /** The revision that the change brings something back of. */
  restored: z.int().positive().optional(),
  change: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('patch'),
      step: stepIdSchema,
      patch: patchSchema,
      check: z.int().nonnegative(),
    }),
    z.strictObject({ kind: z.literal('whole'), answers: answersSchema }),
  ]),
});

/** Answered only after the revision is on disk. */
export const savedDraftSchema = z.strictObject({
  revision: z.int().positive(),
  /** Milliseconds since the epoch. */
  savedAt: z.int(),
});

export const savePlaceSchema = z.strictObject({ task: taskIdSchema, place: placeSchema });

export type SaveDraft = z.infer<typeof saveDraftSchema>;
export type SavedDraft = z.infer<typeof savedDraftSchema>;
