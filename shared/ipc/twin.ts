import { z } from 'zod';
import { answersSchema } from '../domain/draft';
import { lineSchema } from '../domain/markdown-text';
import { sha256Schema, taskIdSchema } from '../lib/ids';

/** Where a version was written; `savedAt` is milliseconds since the epoch, by that device's clock. */
const elsewhereSchema = z.strictObject({ device: lineSchema.or(z.literal('')), savedAt: z.int() });

/** How a draft stands to what the same expert wrote on other devices. */
export const twinSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** Another device went on from what is here, and nothing was written here since. */
  z.strictObject({ kind: z.literal('newer'), elsewhere: elsewhereSchema }),
  /** Something was written here and elsewhere. */
  z.strictObject({ kind: z.literal('conflict'), elsewhere: elsewhereSchema }),
  /** A newer Goldsmith wrote something that this one cannot read. */
  z.strictObject({ kind: z.literal('unreadable'), elsewhere: elsewhereSchema }),
  /** Written here alone, and too large for a copy at the hub: no other device gets it. */
  z.strictObject({ kind: z.literal('too-large') }),
  /** Handed in on another device. */
  z.strictObject({ kind: z.literal('submitted') }),
]);

/** Something is done on the newest revision that the window knows; another one is `out-of-step`. */
export const onRevisionSchema = z.strictObject({ task: taskIdSchema, base: z.int().nonnegative() });

/** What was taken over, as the newest revision. */
export const takenSchema = z.strictObject({ revision: z.int().positive(), answers: answersSchema });

/** Both sides, once both are in the history. */
export const sidesSchema = z.strictObject({
  /** The newest revision: what is here. */
  head: z.int().nonnegative(),
  theirs: z.array(
    z.strictObject({
      version: sha256Schema,
      /** Where it stands in the history. */
      revision: z.int().positive(),
      elsewhere: elsewhereSchema,
      /** The last revision that both sides were made on; null when that is not known here. */
      common: z.int().positive().nullable(),
    }),
  ),
});

/** The draft, as of its newest revision, includes these versions of other devices. */
export const mergeSchema = onRevisionSchema.extend({ versions: z.array(sha256Schema).min(1).max(16) });

/** A draft of which the hub has no copy as it is. `waiting` is tried by itself, the others when something else is written. */
export const waitingDraftSchema = z.strictObject({
  task: taskIdSchema,
  title: lineSchema,
  /** Milliseconds since the epoch. */
  writtenAt: z.int(),
  state: z.enum(['waiting', 'refused', 'too-large']),
  /** The hub's last word about it, as a sentence. */
  answer: z.string().nullable(),
});

export type WaitingDraft = z.infer<typeof waitingDraftSchema>;
export type Twin = z.infer<typeof twinSchema>;
export type Taken = z.infer<typeof takenSchema>;
export type Sides = z.infer<typeof sidesSchema>;
