import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import type { StoreKey } from './store-key';

/** The size of every page of an encrypted store. */
export const PAGE = 4096;
/** The first bytes of every plain SQLite database (https://www.sqlite.org/fileformat2.html). */
export const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

/** Of the first page these stay readable, as SQLite has to know the size of a page before it can decrypt one. */
const CLEAR = { from: 16, to: 24 };
/** Where the encrypted form of the clear bytes is kept. */
const MOVED = 8;
const ROUNDS = 4001;
const SALT = 'sAlT';

/**
 * The first page of an encrypted store, without SQLite: only so can its version be read before anything is opened, which
 * changes files, and its beginning be mended. The cipher is wxSQLite3's AES-256, the one that the database library has
 * (https://utelle.github.io/SQLite3MultipleCiphers/docs/ciphers/cipher_aes256cbc/): CBC, with a key and a start of its own
 * for each page. It carries no sum: what was changed is decrypted to something else.
 */
export function decryptFirstPage(page: Buffer, key: StoreKey): Buffer {
  const sealed = Buffer.from(page.subarray(CLEAR.from));
  page.copy(sealed, 0, MOVED, MOVED + CLEAR.to - CLEAR.from);
  return Buffer.concat([MAGIC, firstPageCipher(key, createDecipheriv, sealed)]);
}

/** The same the other way round. */
export function encryptFirstPage(plain: Buffer, key: StoreKey): Buffer {
  const sealed = Buffer.concat([
    firstPageCipher(key, createCipheriv, plain.subarray(0, CLEAR.from)),
    firstPageCipher(key, createCipheriv, plain.subarray(CLEAR.from)),
  ]);
  sealed.copy(sealed, MOVED, CLEAR.from, CLEAR.to);
  plain.copy(sealed, CLEAR.from, CLEAR.from, CLEAR.to);
  return sealed;
}

/** Whether a page was encrypted with the key that it was decrypted with, and not changed since at its beginning. */
export function isOfKey(page: Buffer, decrypted: Buffer): boolean {
  return page.compare(decrypted, CLEAR.from, CLEAR.to, CLEAR.from, CLEAR.to) === 0;
}

/** Whether a page looks like the first one of an encrypted store, whatever its key. */
export function looksSealed(page: Buffer): boolean {
  const clear = page.subarray(CLEAR.from, CLEAR.to);
  const [write, read] = [clear[2] ?? 0, clear[3] ?? 0];
  return (
    clear.length === CLEAR.to - CLEAR.from &&
    clear.readUInt16BE(0) === PAGE &&
    [1, 2].includes(write) &&
    [1, 2].includes(read) &&
    clear.readUInt32BE(4) === 0x00402020
  );
}

type Start = typeof createCipheriv | typeof createDecipheriv;

function firstPageCipher(key: StoreKey, start: Start, bytes: Buffer): Buffer {
  const number = 1;
  const ofPage = Buffer.alloc(4);
  ofPage.writeUInt32LE(number);
  const pageKey = sha256(Buffer.concat([fileKeyOf(key), ofPage, Buffer.from(SALT)]));
  const cipher = start('aes-256-cbc', pageKey, startOf(number));
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

const fileKeys = new Map<StoreKey, Buffer>();

/** Of the password SQLite makes the key by hashing it over and over; remembered, as that takes some milliseconds. */
function fileKeyOf(key: StoreKey): Buffer {
  let hashed = fileKeys.get(key);
  if (hashed === undefined) {
    hashed = sha256(Buffer.from(key));
    for (let round = 0; round < ROUNDS; round += 1) {
      hashed = sha256(hashed);
    }
    fileKeys.set(key, hashed);
  }
  return hashed;
}

/** What the chain of a page begins with: four numbers of a generator that begins with the number of the page, hashed. */
function startOf(number: number): Buffer {
  const numbers = Buffer.alloc(16);
  let state = number + 1;
  for (let at = 0; at < 16; at += 4) {
    const whole = Math.trunc(state / 52_774);
    state = 40_692 * (state - 52_774 * whole) - 3_791 * whole;
    state += state < 0 ? 2_147_483_399 : 0;
    numbers.writeUInt32LE(state, at);
  }
  return createHash('md5').update(numbers).digest();
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
