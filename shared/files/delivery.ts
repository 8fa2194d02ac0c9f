import { z } from 'zod';
import { bundleLimits } from '../bundle/manifest';
import { lineSchema } from '../domain/markdown-text';
import { expertIdSchema, sha256Schema, submissionIdSchema } from '../lib/ids';
import { changeSchema } from '../protocol/changes';
import { hubErrorSchema } from '../protocol/hub-error';
import { signedReceiptSchema } from '../protocol/receipt';
import { fileLimits } from './limits';

/** What the hub said to a submission: the receipt that the wire would have brought, or why it was not taken in. */
const deliveredAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('receipt'), receipt: signedReceiptSchema }),
  z.strictObject({
    kind: z.literal('refusal'),
    submission: submissionIdSchema,
    sha256: sha256Schema,
    error: hubErrorSchema.shape.error,
  }),
]);

/**
 * The manifest of a file from a hub to one expert: all that GET /v1/changes would say from the very first one on, the
 * bundles that it would name, and answers to submissions. Its entries are the bundles. The seal is the hub's signature
 * (bundle/manifest.ts, `signatureSchema`) over the manifest's bytes.
 */
export const deliverySchema = z.strictObject({
  kind: z.literal('delivery'),
  hub: z.string().min(1).max(128),
  expert: z.strictObject({ id: expertIdSchema, name: lineSchema }),
  writtenAt: z.iso.datetime(),
  changes: z.array(changeSchema).max(fileLimits.changes),
  /** The number of the last change; 0 where the file brings none. */
  cursor: z.int().nonnegative(),
  bundles: z
    .array(z.strictObject({ sha256: sha256Schema, bytes: z.int().positive().max(bundleLimits.fileBytes) }))
    .max(fileLimits.bundles),
  answers: z.array(deliveredAnswerSchema).max(fileLimits.answers),
});

export type Delivery = z.infer<typeof deliverySchema>;
export type DeliveredAnswer = z.infer<typeof deliveredAnswerSchema>;
