import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { looksSealed, MAGIC, PAGE } from './sealed-page';

/** Whether anyone can read a store, or only who has its key. */
export type StoreForm = 'plain' | 'sealed';

/** So many bytes of SQLite's first ones are enough, as a disk may have changed some: noise has none of them in its place. */
const ENOUGH = 8;

/** The form of a database, as its beginning shows it without a key; null where that cannot be told, or there is none. */
export function formOf(file: string): StoreForm | null {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    return null;
  }
  const page = readFirstPage(file);
  const matching = MAGIC.filter((byte, at) => page[at] === byte).length;
  if (matching >= ENOUGH) {
    return 'plain';
  }
  return looksSealed(page) ? 'sealed' : null;
}

/** The first page of a file, or as much of it as there is. Throws what the file system throws. */
export function readFirstPage(file: string): Buffer {
  const page = Buffer.alloc(PAGE);
  const handle = openSync(file, 'r');
  try {
    return page.subarray(0, readSync(handle, page, 0, PAGE, 0));
  } finally {
    closeSync(handle);
  }
}
