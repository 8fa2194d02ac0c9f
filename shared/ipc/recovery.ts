import { z } from 'zod';

/** How the store was brought back after damage, or after it was gone. */
export const recoverySchema = z.strictObject({
  /** Milliseconds since the epoch. */
  at: z.int(),
  /** When the copy that it began with was made; null where there was none. */
  snapshotAt: z.int().nullable(),
  /** Drafts that are there because the damaged file could be read in part. */
  drafts: z.int().nonnegative(),
  /** How many of them may be older than what was last saved. */
  behind: z.int().nonnegative(),
});

export type Recovery = z.infer<typeof recoverySchema>;
