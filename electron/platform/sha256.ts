import { createHash } from 'node:crypto';
import { type Sha256, sha256Schema } from '#shared/lib/ids';

/** SHA-256 of bytes, or of a text's UTF-8. */
export function sha256(data: string | Uint8Array): Sha256 {
  return sha256Schema.parse(createHash('sha256').update(data).digest('hex'));
}
