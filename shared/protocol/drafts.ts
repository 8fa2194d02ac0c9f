import { z } from 'zod';
import { answersSchema } from '../domain/draft';
import { lineSchema } from '../domain/markdown-text';
import { sha256Schema, stepIdSchema, taskIdSchema } from '../lib/ids';

/** The most versions that one may have been made on. */
export const MOST_PARENTS = 64;
/** The most versions of a draft that stand beside one another; each device has one at most, unless it lost its store. */
export const MOST_HEADS = 16;

/**
 * A version of a draft, as a device hands it to the hub: PUT /v1/drafts/TASK?version=HASH. It is named by the SHA-256 of
 * its bytes. Its parents say which versions it was made on, and they alone decide what is newer.
 */
export const draftVersionSchema = z.strictObject({
  format: z.literal(1),
  task: taskIdSchema,
  /** In order, each once. One may never have reached the hub; it then counts as included all the same. */
  parents: z
    .array(sha256Schema)
    .max(MOST_PARENTS)
    .refine(
      (parents) => parents.every((parent, index) => index === 0 || (parents[index - 1] ?? '') < parent),
      {
        message: 'must be in order, each once',
      },
    ),
  device: z.strictObject({ id: z.uuid(), name: lineSchema }),
  /** Milliseconds since the epoch by that device's clock. Shown, and never compared. */
  savedAt: z.int(),
  /** The version of each step's answer shape. */
  shapes: z.record(stepIdSchema, z.int().positive()),
  answers: answersSchema,
});

/** Whether the hub has a version, by its hash. */
export const draftQuerySchema = z.strictObject({ version: sha256Schema.optional() });

/** What GET and PUT /v1/drafts/TASK answer with. */
export const draftStandingSchema = z.strictObject({
  /** The versions that no other was made on. More than one: written in two places, and nobody has merged them. */
  heads: z.array(sha256Schema).max(MOST_HEADS),
  /** The number of the change (changes.ts) that told of the newest version; 0 when there is none. */
  seq: z.int().nonnegative(),
  /** Whether the hub knows the version that was asked for, or handed in. */
  holds: z.boolean(),
});

export type DraftVersion = z.infer<typeof draftVersionSchema>;
export type DraftStanding = z.infer<typeof draftStandingSchema>;
