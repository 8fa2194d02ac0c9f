import { createCipheriv, createDecipheriv, createHmac, hkdfSync, scrypt } from 'node:crypto';
import { z } from 'zod';
import { plainPassphrase } from '#shared/lib/passphrase';
import { type StoreKey, storeKeySchema } from '../database/store-key';
import type { RandomBytes } from '../platform/random';

/** 32 random bytes, of which everything that is encrypted gets its own key. */
export type DataKey = Buffer;
const LENGTH = 32;
const STORE_KEY_LENGTH = 24;

/** What it costs to try a passphrase (scrypt's N, r and p). */
export interface Cost {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
}
/** 128 MB of memory, and about half a second of a desk computer's time. */
export const COST: Cost = { cost: 131_072, blockSize: 8, parallelization: 1 };
/** As much as any key file may ask for: one that was made to hold up the app is refused. */
const MOST_MEMORY = 1 << 29;

const bytesSchema = z.base64().max(1_000);

/** The data key as a passphrase opens it: scrypt (RFC 7914), and AES-256-GCM, whose tag tells a wrong one. */
export const passphraseWrapSchema = z
  .strictObject({
    method: z.literal('scrypt aes-256-gcm'),
    cost: z
      .int()
      .min(16_384)
      .max(1_048_576)
      .refine((cost) => (cost & (cost - 1)) === 0),
    blockSize: z.int().min(8).max(32),
    parallelization: z.int().min(1).max(4),
    salt: bytesSchema,
    nonce: bytesSchema,
    sealed: bytesSchema,
    tag: bytesSchema,
  })
  .refine(({ cost, blockSize }) => 256 * cost * blockSize <= MOST_MEMORY);
export type PassphraseWrap = z.infer<typeof passphraseWrapSchema>;

export function newDataKey(random: RandomBytes): DataKey {
  return random(LENGTH);
}

/** The key of the store that follows from it. */
export function storeKeyOf(dataKey: DataKey): StoreKey {
  const bytes = hkdfSync('sha256', dataKey, '', 'goldsmith store', STORE_KEY_LENGTH);
  return storeKeySchema.parse(Buffer.from(bytes).toString('base64url'));
}

/** The key of the pictures, which are files of their own. */
export function mediaKeyOf(dataKey: DataKey): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', dataKey, '', 'goldsmith media', LENGTH));
}

/** By which a data key is known for the right one, and which says nothing of it. */
export function checkOf(dataKey: DataKey): string {
  return createHmac('sha256', dataKey).update('goldsmith check').digest('base64');
}

export async function wrapWithPassphrase(
  dataKey: DataKey,
  passphrase: string,
  { cost, random }: { readonly cost: Cost; readonly random: RandomBytes },
): Promise<PassphraseWrap> {
  const salt = random(16);
  const nonce = random(12);
  const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, salt, cost), nonce);
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return {
    method: 'scrypt aes-256-gcm',
    ...cost,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** Null when it is another passphrase. */
export async function unwrapWithPassphrase(
  wrap: PassphraseWrap,
  passphrase: string,
): Promise<DataKey | null> {
  const stretched = await stretch(passphrase, Buffer.from(wrap.salt, 'base64'), wrap);
  try {
    const nonce = Buffer.from(wrap.nonce, 'base64');
    const cipher = createDecipheriv('aes-256-gcm', stretched, nonce, { authTagLength: 16 });
    cipher.setAuthTag(Buffer.from(wrap.tag, 'base64'));
    return Buffer.concat([cipher.update(Buffer.from(wrap.sealed, 'base64')), cipher.final()]);
  } catch {
    return null;
  }
}

/** Not on the thread that saves. */
function stretch(
  passphrase: string,
  salt: Buffer,
  { cost, blockSize, parallelization }: Cost,
): Promise<Buffer> {
  const options = { N: cost, r: blockSize, p: parallelization, maxmem: MOST_MEMORY };
  return new Promise((resolve, reject) => {
    scrypt(plainPassphrase(passphrase), salt, LENGTH, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
