import { copyFileSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recovery } from '#shared/ipc/recovery';
import { isSound } from '../database/is-sound';
import { openDatabase } from '../database/open-database';
import { formOf } from '../database/store-form';
import { encryptCopy, type StoreKey } from '../database/store-key';
import { acceptFrames } from '../database/write-ahead-log';
import { renameDurably, syncFile } from '../platform/durable-files';
import { mendHeader } from './mend-header';
import { putInPlace, reportIn } from './put-in-place';
import { salvage } from './salvage';
import type { SalvagedDraft } from './salvage-drafts';
import { listSnapshots, type Snapshot } from './snapshots';
import { BESIDE, type StorePaths } from './store-paths';

/**
 * Puts a sound store into the place of one that is damaged, or gone:
 *
 *   newest sound snapshot, or an empty store ── what a copy of the damaged file still gives ──► goldsmith-mended.db
 *   damaged file ── renamed ──► goldsmith-damaged-….db          goldsmith-mended.db ── renamed ──► goldsmith.db
 *
 * Until the mended one is whole nothing is moved, and from then on each step can be done again, so that it may be cut off
 * anywhere. Throws StorageError, or what the file system throws, when the disk does not play along: then the damaged file
 * is where it was, or under its new name. With a key the new store is encrypted, and so is all that lies about meanwhile.
 */
export function mendStore(paths: StorePaths, now: number, key: StoreKey | null): Recovery {
  const { workshop, database, mended } = paths;
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  const work = join(workshop, 'goldsmith.db');
  const whole = join(workshop, 'whole.db');
  const snapshot = copySnapshot(paths, work, key);
  const store = openDatabase(work, key);
  const copy = copyDamaged(database, workshop);
  store.foldLog();
  if (copy !== null) {
    mendHeader(copy, work, key);
  }
  const drafts = copy === null ? [] : salvage(copy, key, store);
  // A copy of its own: what is closed may still have its log beside it.
  store.copyTo(whole);
  store.close();
  syncFile(whole);
  const recovery = describe(drafts, snapshot, now);
  writeFileSync(reportIn(workshop), JSON.stringify(recovery));
  syncFile(reportIn(workshop));
  renameDurably(whole, mended);
  putInPlace(paths, now);
  return recovery;
}

/** The newest snapshot that can be read is where the mended store begins. */
function copySnapshot({ snapshots }: StorePaths, to: string, key: StoreKey | null): Snapshot | null {
  for (const snapshot of listSnapshots(snapshots)) {
    if (key !== null && formOf(snapshot.file) === 'plain') {
      // It was taken before the store was encrypted. No copy of it is made that anyone could read.
      encrypt(snapshot.file, to, key);
    } else {
      copyFileSync(snapshot.file, to);
    }
    if (existsSync(to) && isSound(to, key)) {
      return snapshot;
    }
    for (const suffix of ['', ...BESIDE]) {
      rmSync(`${to}${suffix}`, { force: true });
    }
  }
  return null;
}

function encrypt(snapshot: string, to: string, key: StoreKey): void {
  try {
    encryptCopy(snapshot, to, key);
  } catch (error) {
    console.error('a snapshot could not be read', error);
  }
}

/** A copy to read from: SQLite changes what it opens. Null where there is no file. */
function copyDamaged(database: string, workshop: string): string | null {
  if (!existsSync(database) || !statSync(database).isFile()) {
    return null;
  }
  const copy = join(workshop, 'damaged.db');
  copyFileSync(database, copy);
  if (existsSync(`${database}-wal`)) {
    copyFileSync(`${database}-wal`, `${copy}-wal`);
    acceptFrames(`${copy}-wal`);
  }
  return copy;
}

function describe(drafts: readonly SalvagedDraft[], snapshot: Snapshot | null, now: number): Recovery {
  const whole = drafts.filter(({ revision, wanted }) => wanted !== null && revision >= wanted);
  return {
    at: now,
    snapshotAt: snapshot?.takenAt ?? null,
    drafts: drafts.length,
    behind: drafts.length - whole.length,
  };
}
