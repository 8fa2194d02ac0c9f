import { createHash, createPublicKey, verify } from 'node:crypto';
import type { HubKey } from '#shared/protocol/sign-in';

/**
 * Whether `signature` (base64) is the hub's Ed25519 signature over `data`. False for a key or signature that cannot
 * even be read.
 */
export function isSignedBy(key: HubKey, data: Uint8Array, signature: string): boolean {
  try {
    const der = Buffer.from(key.publicKey, 'base64');
    const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return (
      publicKey.asymmetricKeyType === 'ed25519' &&
      verify(null, data, publicKey, Buffer.from(signature, 'base64'))
    );
  } catch {
    return false;
  }
}

/** The id of a public key: the first 16 hexadecimal digits of the SHA-256 of its SPKI DER. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);
}
