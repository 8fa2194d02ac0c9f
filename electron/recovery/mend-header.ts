import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { decryptFirstPage, encryptFirstPage, isOfKey, MAGIC, PAGE } from '../database/sealed-page';
import { readFirstPage } from '../database/store-form';
import type { StoreKey } from '../database/store-key';

const HEADER = 100;
/** Where in the header stand the number of pages, the pages that are free, and of which change that is said. */
const AT = { changes: 24, pages: 28, free: 32, validFor: 92 };

/**
 * Gives a copy of a database that has lost its beginning the beginning of a sound one of the same kind and key: without it
 * SQLite looks at nothing of a file, though all the rest may be there. Changes nothing where there is a beginning.
 */
export function mendHeader(copy: string, sound: string, key: StoreKey | null): void {
  const handle = openSync(copy, 'r+');
  try {
    const { size } = fstatSync(handle);
    const first = Buffer.alloc(PAGE);
    readSync(handle, first, 0, PAGE, 0);
    if (key === null) {
      const header = first.subarray(0, HEADER);
      if (!header.subarray(0, MAGIC.length).equals(MAGIC) && takeOver(header, readFirstPage(sound), size)) {
        writeSync(handle, header, 0, HEADER, 0);
      }
      return;
    }
    const plain = decryptFirstPage(first, key);
    if (!isOfKey(first, plain) && takeOver(plain, decryptFirstPage(readFirstPage(sound), key), size)) {
      writeSync(handle, encryptFirstPage(plain, key), 0, PAGE, 0);
    }
  } finally {
    closeSync(handle);
  }
}

/** Puts the header of a sound page into one of a file of this size; false where that is too small for one. */
function takeOver(page: Buffer, sound: Buffer, size: number): boolean {
  sound.copy(page, 0, 0, HEADER);
  const pageSize = page.readUInt16BE(16);
  if (pageSize < 512 || size < pageSize) {
    return false;
  }
  page.writeUInt32BE(Math.floor(size / pageSize), AT.pages);
  page.writeUInt32BE(0, AT.free);
  page.writeUInt32BE(0, AT.free + 4);
  page.writeUInt32BE(page.readUInt32BE(AT.changes), AT.validFor);
  return true;
}
