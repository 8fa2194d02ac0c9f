import { z } from 'zod';
import { expertIdSchema, sha256Schema, submissionIdSchema } from '../lib/ids';
import { fileLimits } from './limits';

/**
 * The manifest of a file from one expert to a hub. Its entries are the pictures, then the submissions, each the very
 * bytes that PUT /v1/blobs/HASH and PUT /v1/submissions/ID would carry.
 */
export const submissionFileSchema = z
  .strictObject({
    kind: z.literal('submissions'),
    hub: z.string().min(1).max(128),
    expert: expertIdSchema,
    writtenAt: z.iso.datetime(),
    pictures: z
      .array(z.strictObject({ sha256: sha256Schema, bytes: z.int().positive().max(fileLimits.pictureBytes) }))
      .max(fileLimits.pictures),
    submissions: z
      .array(
        z.strictObject({
          id: submissionIdSchema,
          sha256: sha256Schema,
          bytes: z.int().positive().max(fileLimits.submissionBytes),
        }),
      )
      .min(1)
      .max(fileLimits.submissions),
  })
  .refine(
    ({ pictures, submissions }) =>
      new Set(pictures.map(({ sha256 }) => sha256)).size === pictures.length &&
      new Set(submissions.map(({ id }) => id)).size === submissions.length,
    'something stands in it twice',
  );

/**
 * Who wrote the file. `hmac-sha256` (RFC 2104) is proof: over `SEALED_AS` and the bytes of the manifest, keyed with the 32
 * bytes of the SHA-256 of a token, which is what the hub keeps of it. The token itself never travels. `none` is written
 * by an app that has no token at hand: somebody at the hub has to vouch for such a file.
 */
export const submissionSealSchema = z.discriminatedUnion('algorithm', [
  z.strictObject({
    algorithm: z.literal('hmac-sha256'),
    expert: expertIdSchema,
    mac: z.base64().length(44),
  }),
  z.strictObject({ algorithm: z.literal('none') }),
]);

/** Stands before the manifest in what is sealed, so that no other use of the same key can be taken for it. */
export const SEALED_AS = 'goldsmith submissions 1\n';

export type SubmissionFile = z.infer<typeof submissionFileSchema>;
export type SubmissionSeal = z.infer<typeof submissionSealSchema>;
