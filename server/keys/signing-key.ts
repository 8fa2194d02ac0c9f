import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { HubKey } from '#shared/protocol/sign-in';
import { sha256 } from './hash';

/** The hub's Ed25519 key (RFC 8032): signs bundles and receipts. */
export interface SigningKey {
  readonly public: HubKey;
  /** The signature over the bytes, 64 bytes in base64. */
  sign(bytes: Uint8Array): string;
}

/** A key pair as it is stored: DER in base64, SPKI and PKCS #8. */
export interface StoredKeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Makes a new key pair. Its randomness is OpenSSL's own, which cannot be passed in. */
export function generateKeyPair(): StoredKeyPair {
  const pair = generateKeyPairSync('ed25519');
  return {
    publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}

/** The first 16 hexadecimal digits of the SHA-256 of the public key's DER. */
export function keyIdOf(publicKey: string): string {
  return sha256(Buffer.from(publicKey, 'base64')).slice(0, 16);
}

/** Makes a stored key pair ready to sign. */
export function openSigningKey(pair: StoredKeyPair): SigningKey {
  const key: KeyObject = createPrivateKey({
    key: Buffer.from(pair.privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  return {
    public: { keyId: keyIdOf(pair.publicKey), publicKey: pair.publicKey },
    // Ed25519 hashes by itself, so no digest is named.
    sign: (bytes) => sign(null, bytes, key).toString('base64'),
  };
}
