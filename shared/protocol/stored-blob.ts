import { z } from 'zod';
import { sha256Schema } from '../lib/ids';

/** PUT /v1/blobs/HASH answers 200 or 201 with this: the hub holds these very bytes, durably. */
export const storedBlobSchema = z.strictObject({ sha256: sha256Schema, bytes: z.int().positive() });

export type StoredBlob = z.infer<typeof storedBlobSchema>;
