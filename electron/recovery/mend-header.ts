import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

const HEADER = 100;
const MAGIC = 'SQLite format 3\0';
/** Where in the header stand the number of pages, the pages that are free, and of which change that is said. */
const AT = { changes: 24, pages: 28, free: 32, validFor: 92 };

/**
 * Gives a copy of a database that has lost its beginning the beginning of a sound one of the same kind: without it SQLite
 * looks at nothing of a file, though all the rest may be there. Changes nothing where there is a beginning.
 */
export function mendHeader(copy: string, sound: string): void {
  const header = readHeader(sound);
  const handle = openSync(copy, 'r+');
  try {
    const own = Buffer.alloc(HEADER);
    readSync(handle, own, 0, HEADER, 0);
    const pageSize = header.readUInt16BE(16);
    const { size } = fstatSync(handle);
    if (own.toString('latin1', 0, MAGIC.length) === MAGIC || pageSize < 512 || size < pageSize) {
      return;
    }
    header.writeUInt32BE(Math.floor(size / pageSize), AT.pages);
    header.writeUInt32BE(0, AT.free);
    header.writeUInt32BE(0, AT.free + 4);
    header.writeUInt32BE(header.readUInt32BE(AT.changes), AT.validFor);
    writeSync(handle, header, 0, HEADER, 0);
  } finally {
    closeSync(handle);
  }
}

function readHeader(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const header = Buffer.alloc(HEADER);
    readSync(handle, header, 0, HEADER, 0);
    return header;
  } finally {
    closeSync(handle);
  }
}
