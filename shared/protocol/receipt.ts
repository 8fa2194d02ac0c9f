import { z } from 'zod';
import { expertIdSchema, sha256Schema, submissionIdSchema } from '../lib/ids';
import { canonicalJson } from '../lib/json-value';

/** The hub's word that it holds a submission with this id and these very bytes. */
export const receiptSchema = z.strictObject({
  submission: submissionIdSchema,
  sha256: sha256Schema,
  expert: expertIdSchema,
  receivedAt: z.iso.datetime(),
});

/** PUT /v1/submissions/ID answers 200 or 201 with this. The signature is Ed25519 over `receiptBytes`, in base64. */
export const signedReceiptSchema = z.strictObject({
  receipt: receiptSchema,
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  signature: z.base64().max(200),
});

/** The text that a receipt's signature covers: canonical JSON, UTF-8. */
export function receiptText(receipt: Receipt): string {
  return canonicalJson(receipt);
}

export type Receipt = z.infer<typeof receiptSchema>;
export type SignedReceipt = z.infer<typeof signedReceiptSchema>;
