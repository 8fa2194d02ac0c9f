import { existsSync, statSync } from 'node:fs';
import { migrations, NewerStore } from '../database/migrate';
import { closeLeftOpen, openDatabase } from '../database/open-database';
import type { Database } from '../database/port';
import { StorageError } from '../database/storage-error';
import type { StoreKey } from '../database/store-key';
import { storedVersion } from '../database/stored-version';
import { isLogBroken } from '../database/write-ahead-log';
import { lookThrough } from './look-through';
import { lastSnapshot, listSnapshots } from './snapshots';
import { BESIDE, type StorePaths } from './store-paths';
import { wipeWorkshop } from './switch-form';

/**
 * Mends a store that is open. SQLite writes its log into a file that it closes, and a closed one may be open until garbage is
 * collected, in the middle of copying it; it leaves alone what has been moved by then. Windows moves nothing that is open.
 */
export async function whileOpen<Value>(damaged: Database | null, work: () => Promise<Value>): Promise<Value> {
  const close = (): void => {
    try {
      damaged?.close();
    } catch (error) {
      console.error('the damaged store could not be closed', error);
    }
    closeLeftOpen();
  };
  if (process.platform === 'win32') {
    close();
    return work();
  }
  try {
    return await work();
  } finally {
    close();
  }
}

/** Loaded when it is needed: it knows all kinds of steps, and the list of tasks comes up without them. */
export async function mend(paths: StorePaths, now: number, key: StoreKey | null): Promise<void> {
  const { mendStore } = await import('./mend-store');
  mendStore(paths, now, key);
}

/** Opens the store, or what can be had of it. */
export async function openStore(paths: StorePaths, now: number, key: StoreKey | null): Promise<Database> {
  wipeWorkshop(paths);
  const { database, snapshots } = paths;
  const hasSnapshots = listSnapshots(snapshots).length > 0;
  const mended = async (): Promise<Database> => {
    await mend(paths, now, key);
    return openDatabase(database, key);
  };
  if (!existsSync(database)) {
    // A log that was left alone would be played into whatever takes the place of its database.
    return hasSnapshots || BESIDE.some((suffix) => existsSync(`${database}${suffix}`))
      ? mended()
      : openDatabase(database, key);
  }
  const facts = statSync(database);
  if (!facts.isFile() || (facts.size === 0 && hasSnapshots)) {
    return await mended();
  }
  const version = facts.size === 0 ? 0 : storedVersion(database, key);
  if (version === null) {
    return await mended();
  }
  if (version > migrations.length) {
    throw new NewerStore(`the store has schema ${version}; this Goldsmith knows ${migrations.length}`);
  }
  if (isLogBroken(`${database}-wal`)) {
    // SQLite would read what comes before the break and overwrite the rest without a word.
    return await mended();
  }
  let opened: Database | null = null;
  try {
    opened = openDatabase(database, key);
    const fault = existsSync(paths.inUse) ? lookAtOnce(opened) : null;
    // One that is older than its own snapshot has lost its log, or was put back by hand.
    if (fault === null && lastSnapshot(opened) >= (listSnapshots(snapshots)[0]?.number ?? 0)) {
      return opened;
    }
    console.error(`the store is damaged: ${fault ?? 'it is older than its snapshot'}`);
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== 'damaged') {
      throw error;
    }
  }
  return await whileOpen(opened, mended);
}

/** Whoever did not come to an end may have ended over what is in the store: nothing of it is used before a look at all. */
function lookAtOnce({ read }: Database): string | null {
  const looking = lookThrough(read, 'quick_check');
  for (;;) {
    const piece = looking.next();
    if (piece.done === true) {
      return piece.value;
    }
  }
}
