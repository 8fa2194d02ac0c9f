import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { decryptFirstPage, encryptFirstPage, isOfKey, PAGE } from './sealed-page';
import { formOf } from './store-form';
import { connectWith, encryptCopy, storeKeySchema } from './store-key';
import { storedVersion } from './stored-version';

const KEY = storeKeySchema.parse('k'.repeat(32));
const OTHER = storeKeySchema.parse(`${'k'.repeat(31)}j`);
const WORDS = 'what the expert wrote and nobody else may read';

function sealedFile() {
  const folder = temporaryFolder();
  const plain = join(folder, 'plain.db');
  const sealed = join(folder, 'with #, ? and %20.db');
  const database = connectWith(plain, null);
  database.exec('CREATE TABLE t (x); PRAGMA user_version = 7');
  database.prepare('INSERT INTO t VALUES (?)').run(WORDS);
  database.close();
  encryptCopy(plain, sealed, KEY);
  return { plain, sealed };
}

test('an encrypted database shows its form, its version to whoever has the key, and nothing else', () => {
  const { plain, sealed } = sealedFile();
  expect([formOf(plain), formOf(sealed)]).toEqual(['plain', 'sealed']);
  expect([storedVersion(plain, null), storedVersion(sealed, KEY)]).toEqual([7, 7]);
  expect([storedVersion(plain, KEY), storedVersion(sealed, null), storedVersion(sealed, OTHER)]).toEqual([
    null,
    null,
    null,
  ]);
  expect(readFileSync(plain, 'latin1')).toContain(WORDS);
  expect(readFileSync(sealed, 'latin1')).not.toContain(WORDS);
});

test('its version is that of the last transaction in its log', () => {
  const { sealed } = sealedFile();
  const database = connectWith(sealed, KEY);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 9');
  expect(storedVersion(sealed, KEY)).toBe(9);
  database.close();
});

test('its first page can be decrypted, changed and encrypted again, and SQLite reads it as before', () => {
  const { sealed } = sealedFile();
  const bytes = readFileSync(sealed);
  const page = bytes.subarray(0, PAGE);
  const plain = decryptFirstPage(page, KEY);
  expect(isOfKey(page, plain)).toBe(true);
  expect(isOfKey(page, decryptFirstPage(page, OTHER))).toBe(false);
  expect(encryptFirstPage(plain, KEY).equals(page)).toBe(true);
  plain.writeUInt32BE(8, 60);
  encryptFirstPage(plain, KEY).copy(bytes);
  writeFileSync(sealed, bytes);
  const database = connectWith(sealed, KEY);
  expect(database.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 8 });
  expect(database.prepare('SELECT x FROM t').get()).toMatchObject({ x: WORDS });
  database.close();
});

test('every character of a key counts, and one that would be cut off is none', () => {
  const { sealed } = sealedFile();
  const database = connectWith(sealed, OTHER);
  expect(() => database.prepare('SELECT x FROM t').get()).toThrow(/not a database/u);
  database.close();
  expect(storeKeySchema.safeParse('ab'.repeat(32)).success).toBe(false);
});

test('what is noise, empty, a folder or not there has no form', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.db');
  expect([formOf(file), formOf(folder)]).toEqual([null, null]);
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.alloc(9_000),
    Buffer.alloc(9_000, 'not a database at all\n'),
  ]) {
    writeFileSync(file, bytes);
    expect(formOf(file)).toBeNull();
  }
});
