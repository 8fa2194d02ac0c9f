import { copyFileSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recovery } from '#shared/ipc/recovery';
import { isSound } from '../database/is-sound';
import { openDatabase } from '../database/open-database';
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
 * is where it was, or under its new name.
 */
export function mendStore(paths: StorePaths, now: number): Recovery {
  const { workshop, database, mended } = paths;
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  const work = join(workshop, 'goldsmith.db');
  const whole = join(workshop, 'whole.db');
  const snapshot = copySnapshot(paths, work);
  const store = openDatabase(work);
  const copy = copyDamaged(database, workshop);
  store.foldLog();
  if (copy !== null) {
    mendHeader(copy, work);
  }
  const drafts = copy === null ? [] : salvage(copy, store);
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
function copySnapshot({ snapshots }: StorePaths, to: string): Snapshot | null {
  for (const snapshot of listSnapshots(snapshots)) {
    copyFileSync(snapshot.file, to);
    if (isSound(to)) {
      return snapshot;
    }
    for (const suffix of ['', ...BESIDE]) {
      rmSync(`${to}${suffix}`, { force: true });
    }
  }
  return null;
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
