import { z } from 'zod';
import { lineSchema } from '../domain/markdown-text';
import { projectIdSchema, sha256Schema, submissionIdSchema, taskIdSchema } from '../lib/ids';

/** What happened for an expert, in the order in which the hub said it. `seq` grows by one or more. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('assigned'),
    seq: z.int().positive(),
    bundle: sha256Schema,
    /** Size of the bundle file in bytes. */
    bytes: z.int().positive(),
    project: projectIdSchema,
    title: lineSchema,
  }),
  z.object({ kind: z.literal('withdrawn'), seq: z.int().positive(), bundle: sha256Schema }),
  /** Somebody's device gave the hub a version of a draft. Only the newest of these is kept for each task. */
  z.object({ kind: z.literal('draft'), seq: z.int().positive(), task: taskIdSchema }),
  z.object({
    kind: z.literal('submitted'),
    seq: z.int().positive(),
    task: taskIdSchema,
    submission: submissionIdSchema,
  }),
  /** The hub was brought back from a backup: what it took in since may be gone from it, and goes to it again. */
  z.object({ kind: z.literal('restored'), seq: z.int().positive() }),
]);

/** GET /v1/changes?after=SEQ&limit=N: ask again from `cursor` while `more` is true. */
export const changesReplySchema = z.object({
  changes: z.array(changeSchema).max(1_000),
  cursor: z.int().nonnegative(),
  more: z.boolean(),
});

export const changesQuerySchema = z.strictObject({
  after: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});

export type Change = z.infer<typeof changeSchema>;
export type ChangesReply = z.infer<typeof changesReplySchema>;
