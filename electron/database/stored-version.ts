import { decryptFirstPage, isOfKey, MAGIC, PAGE } from './sealed-page';
import { readFirstPage } from './store-form';
import type { StoreKey } from './store-key';
import { readFrames } from './write-ahead-log';

const HEADER = 100;
const USER_VERSION_AT = 60;
/** No Goldsmith has a schema beyond this: what says so says nothing. */
const MOST = 10_000;

/**
 * The schema of a store as SQLite would read it (`PRAGMA user_version`), with what only its write-ahead log holds so far.
 * Null where the file is none of SQLite's, or was not made with this key. Nothing is opened for it, as opening and closing
 * a database changes its files, and what a newer Goldsmith wrote stays as it is.
 */
export function storedVersion(file: string, key: StoreKey | null): number | null {
  const ofFile = versionIn(readFirstPage(file), key);
  const version = ofFile === null ? null : (versionInLog(`${file}-wal`, key) ?? ofFile);
  return version !== null && version <= MOST ? version : null;
}

/** What the last committed copy of the first page says; null where the log has none. */
function versionInLog(log: string, key: StoreKey | null): number | null {
  let committed: number | null = null;
  let pending: number | null = null;
  for (const { page, isCommit, isSound, bytes } of readFrames(log)) {
    if (!isSound) {
      break;
    }
    pending = page === 1 ? versionIn(bytes, key) : pending;
    committed = isCommit ? pending : committed;
  }
  return committed;
}

function versionIn(page: Buffer, key: StoreKey | null): number | null {
  if (key === null) {
    const isPlain = page.length >= HEADER && page.subarray(0, MAGIC.length).equals(MAGIC);
    return isPlain ? page.readUInt32BE(USER_VERSION_AT) : null;
  }
  if (page.length < PAGE) {
    return null;
  }
  const decrypted = decryptFirstPage(page, key);
  return isOfKey(page, decrypted) ? decrypted.readUInt32BE(USER_VERSION_AT) : null;
}
