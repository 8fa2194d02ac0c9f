import { createHash } from 'node:crypto';
import { type Sha256, sha256Schema } from '#shared/lib/ids';

/** The SHA-256 of text (as UTF-8) or bytes, in lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): Sha256 {
  return sha256Schema.parse(createHash('sha256').update(content).digest('hex'));
}
