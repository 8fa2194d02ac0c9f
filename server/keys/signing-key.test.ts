import { createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { hubKeySchema } from '#shared/protocol/sign-in';
import { sha256 } from './hash';
import { generateKeyPair, openSigningKey } from './signing-key';

test('a signature verifies under the published key, and only over the same bytes', () => {
  const key = openSigningKey(generateKeyPair());
  const signature = Buffer.from(key.sign(Buffer.from('a receipt')), 'base64');
  const publicKey = createPublicKey({
    key: Buffer.from(key.public.publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  });
  expect(verify(null, Buffer.from('a receipt'), publicKey, signature)).toBe(true);
  expect(verify(null, Buffer.from('a receipt.'), publicKey, signature)).toBe(false);
});

test('the same bytes give the same signature, so that a receipt can be repeated', () => {
  const key = openSigningKey(generateKeyPair());
  expect(key.sign(Buffer.from('a receipt'))).toBe(key.sign(Buffer.from('a receipt')));
});

test('the key id is the start of the SHA-256 of the key as it is published', () => {
  const key = hubKeySchema.parse(openSigningKey(generateKeyPair()).public);
  expect(key.keyId).toBe(sha256(Buffer.from(key.publicKey, 'base64')).slice(0, 16));
});
