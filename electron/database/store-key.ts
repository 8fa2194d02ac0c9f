import { pathToFileURL } from 'node:url';
import Libsql from 'libsql';
import { z } from 'zod';

/**
 * What opens an encrypted store: 24 random bytes as 32 characters. The cipher looks at the first 32 bytes of a password and
 * leaves out the rest without a word, so that a key in hexadecimal would be half of one.
 */
export const storeKeySchema = z
  .string()
  .regex(/^[\w-]{32}$/u)
  .brand<'StoreKey'>();
export type StoreKey = z.infer<typeof storeKeySchema>;

const CIPHER = 'aes256cbc';

/** A connection to a database with this key, or to a plain one; where there is none, one of that kind is made. */
export function connectWith(file: string, key: StoreKey | null): Libsql.Database {
  return key === null
    ? new Libsql(file)
    : new Libsql(file, { encryptionCipher: CIPHER, encryptionKey: key } as Libsql.Options);
}

/** How SQLite is told to put a database with this key, or a plain one, into a file (https://www.sqlite.org/uri.html). */
export function addressWith(file: string, key: StoreKey | null): string {
  return `${pathToFileURL(file).href}?${key === null ? 'key=' : `cipher=${CIPHER}&key=${key}`}`;
}

/** Makes an encrypted copy of a plain database that nobody uses, which stays as it is. Throws what the library throws. */
export function encryptCopy(plain: string, to: string, key: StoreKey): void {
  const connection = connectWith(plain, null);
  try {
    connection.prepare('VACUUM INTO ?').run(addressWith(to, key));
  } finally {
    connection.close();
  }
}
