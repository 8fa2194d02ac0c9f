import { z } from 'zod';

/** Every way in which a call to the main process can fail. The sentence for the user is chosen from the kind. */
export const ipcFailureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('invalid-arguments'), detail: z.string() }),
  z.strictObject({ kind: z.literal('not-found'), detail: z.string() }),
  z.strictObject({ kind: z.literal('read-only'), detail: z.string() }),
  z.strictObject({ kind: z.literal('out-of-step'), head: z.int().nonnegative() }),
  z.strictObject({
    kind: z.literal('storage'),
    code: z.enum(['full', 'read-only', 'damaged', 'other']),
    detail: z.string(),
  }),
  z.strictObject({ kind: z.literal('offline'), detail: z.string() }),
  z.strictObject({ kind: z.literal('hub-refused'), detail: z.string() }),
  z.strictObject({ kind: z.literal('not-signed-in'), detail: z.string() }),
  z.strictObject({ kind: z.literal('blocked'), findings: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('reason-needed'), findings: z.int().positive() }),
  z.strictObject({ kind: z.literal('pictures-lost'), pictures: z.int().positive() }),
  z.strictObject({ kind: z.literal('too-large'), bytes: z.int(), limit: z.int() }),
  z.strictObject({
    kind: z.literal('picture-refused'),
    reason: z.enum(['unknown', 'svg', 'damaged', 'turned', 'pixels', 'bytes']),
  }),
  z.strictObject({ kind: z.literal('unexpected'), detail: z.string() }),
]);

export type IpcFailure = z.infer<typeof ipcFailureSchema>;
