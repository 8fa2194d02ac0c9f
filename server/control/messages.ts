import { z } from 'zod';

/** What a command line asks of the process that holds the data folder: one line of JSON. */
export const askSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('who'), secret: z.string() }),
  z.strictObject({ ask: z.literal('run'), secret: z.string(), words: z.array(z.string()), cwd: z.string() }),
]);

/** What it says back: lines of JSON, `exit` the last. */
export const tellSchema = z.union([
  z.strictObject({ holder: z.enum(['hub', 'command']), pid: z.int() }),
  z.strictObject({ out: z.string() }),
  z.strictObject({ note: z.string() }),
  z.strictObject({ exit: z.int() }),
]);

/** What the lock file holds. */
export const lockFileSchema = z.strictObject({
  pid: z.int().positive(),
  port: z.int().min(1).max(65_535),
  secret: z.string().min(20),
});

export type Ask = z.infer<typeof askSchema>;
export type Tell = z.infer<typeof tellSchema>;
export type LockFile = z.infer<typeof lockFileSchema>;
