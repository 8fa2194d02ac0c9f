import { createCipheriv, createHmac } from 'node:crypto';
import type { Sha256 } from '#shared/lib/ids';

/** Encrypts, and with the same call decrypts, bytes of a picture from `start` of its file. */
export type MediaCipher = (hash: Sha256, bytes: Uint8Array, start: number) => Uint8Array<ArrayBuffer>;

const BLOCK = 16;

/**
 * AES-256 in counter mode, so that a part of a file can be read by itself. Each picture has a key of its own, made of its
 * hash: what is under a key is therefore always the same, and no two pictures share a stream. It carries no sum: the hash in
 * the file's name is one, and is checked where it matters.
 */
export function mediaCipher(key: Uint8Array): MediaCipher {
  return (hash, bytes, start) => {
    const ofPicture = createHmac('sha256', key).update(hash).digest();
    const counter = Buffer.alloc(BLOCK);
    counter.writeBigUInt64BE(BigInt(Math.floor(start / BLOCK)), BLOCK / 2);
    const cipher = createCipheriv('aes-256-ctr', ofPicture, counter);
    cipher.update(Buffer.alloc(start % BLOCK));
    return new Uint8Array(cipher.update(bytes));
  };
}
