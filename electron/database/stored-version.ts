import { closeSync, openSync, readSync } from 'node:fs';
import { readFrames } from './write-ahead-log';

/** The first bytes of every SQLite database (https://www.sqlite.org/fileformat2.html). */
const MAGIC = 'SQLite format 3\0';
const HEADER = 100;
const USER_VERSION_AT = 60;

/**
 * The schema of a store as SQLite would read it (`PRAGMA user_version`), with what only its write-ahead log holds so far.
 * Null where the file is none of SQLite's. Nothing is opened for it, as opening and closing a database changes its files,
 * and what a newer Goldsmith wrote stays as it is.
 */
export function storedVersion(file: string): number | null {
  const header = Buffer.alloc(HEADER);
  const handle = openSync(file, 'r');
  const length = readSync(handle, header, 0, HEADER, 0);
  closeSync(handle);
  if (length < HEADER || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return null;
  }
  return versionInLog(`${file}-wal`) ?? header.readUInt32BE(USER_VERSION_AT);
}

/** What the last committed copy of the first page says; null where the log has none. */
function versionInLog(log: string): number | null {
  let committed: number | null = null;
  let pending: number | null = null;
  for (const { page, isCommit, isSound, bytes } of readFrames(log)) {
    if (!isSound) {
      break;
    }
    pending = page === 1 ? bytes.readUInt32BE(USER_VERSION_AT) : pending;
    committed = isCommit ? pending : committed;
  }
  return committed;
}
