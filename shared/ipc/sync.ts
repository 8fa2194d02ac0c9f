import { z } from 'zod';
import { lineSchema } from '../domain/markdown-text';
import { expertIdSchema, submissionIdSchema, taskIdSchema } from '../lib/ids';

/** What goes on between this computer and the hub. */
export const syncStatusSchema = z.strictObject({
  phase: z.enum(['signed-out', 'idle', 'syncing', 'offline', 'needs-sign-in']),
  /** Submissions that the hub has not confirmed yet. */
  waiting: z.int().nonnegative(),
  /** Bundles that are being taken in: bytes received and in all. */
  download: z.strictObject({ title: z.string(), received: z.int(), total: z.int() }).nullable(),
  /** Milliseconds since the epoch of the last complete exchange with the hub. */
  lastSync: z.int().nullable(),
  /** What the network said when it last failed, for those who can read it; null when nothing went wrong. */
  problem: z.string().nullable(),
  /** Bundles that came and were not taken in, each with the reason as a sentence. */
  refused: z.array(z.strictObject({ title: z.string(), reason: z.string() })),
});

/** A submission on its way. `sending` and `waiting` are retried; `refused` waits for the expert. */
export const outboxItemSchema = z.strictObject({
  submission: submissionIdSchema,
  task: taskIdSchema,
  title: lineSchema,
  state: z.enum(['waiting', 'sending', 'refused', 'sent']),
  attempts: z.int().nonnegative(),
  queuedAt: z.int(),
  /** When it was last written to a file; null when never. It waits all the same. */
  exportedAt: z.int().nullable(),
  sentAt: z.int().nullable(),
  /** The hub's last word, as a sentence. */
  answer: z.string().nullable(),
  sha256: z.string(),
});

/** Whose work this is. `tokenKeptIn` says where the token lies: the operating system's keychain, or memory only. */
export const accountSchema = z.strictObject({
  expert: expertIdSchema,
  name: lineSchema,
  hub: z.strictObject({ url: z.string(), name: lineSchema }),
  tokenKeptIn: z.enum(['keychain', 'memory', 'environment', 'nowhere']),
  /** Whether the hub is given copies of drafts; `not-offered` by hubs that keep none. */
  draftCopies: z.enum(['on', 'off', 'not-offered']),
});

export type SyncStatus = z.infer<typeof syncStatusSchema>;
export type OutboxItem = z.infer<typeof outboxItemSchema>;
export type Account = z.infer<typeof accountSchema>;
