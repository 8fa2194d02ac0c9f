import { existsSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isSound } from '../database/is-sound';
import type { Database } from '../database/port';
import { connectWith, type StoreKey } from '../database/store-key';
import { renameDurably, syncFile, syncFolder, wipeFile } from '../platform/durable-files';
import { BESIDE, type StorePaths } from './store-paths';

const nameSchema = z.object({ name: z.string() });
const countSchema = z.object({ count: z.int() });
const TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`;

/**
 * From a store that anyone can read to an encrypted one, and back:
 *
 *   store ── copied by SQLite with the other key, read back, synced ──► mending/whole.db
 *   log ── folded, store closed, log deleted          whole.db ── renamed over goldsmith.db, which is all of the change
 *   the former file, which has a second name by then ── written over ──► gone
 *
 * Cut off before the renaming, the store is as it was; after it, it has changed. What form a file has it shows itself.
 */
export function copyForSwitch(store: Database, paths: StorePaths, key: StoreKey | null): string {
  wipeWorkshop(paths);
  mkdirSync(paths.workshop, { recursive: true });
  const whole = join(paths.workshop, 'whole.db');
  store.copyTo(whole, key);
  syncFile(whole);
  if (!isSound(whole, key) || !hasSameRows(store, whole, key)) {
    wipeFile(whole);
    throw new Error('the copy of the store cannot be read back');
  }
  store.foldLog();
  const log = `${paths.database}-wal`;
  if (existsSync(log) && statSync(log).size > 0) {
    throw new Error('the log of the store could not be folded into it');
  }
  return whole;
}

/** Puts such a copy into the place of the store, which has to be closed. */
export function takePlace({ database, workshop }: StorePaths, whole: string): void {
  for (const suffix of BESIDE) {
    // An empty one, too: it would be read with the wrong key, should anything ever be in it.
    rmSync(`${database}${suffix}`, { force: true });
  }
  syncFolder(dirname(database));
  const former = join(workshop, 'former.db');
  rmSync(former, { force: true });
  try {
    linkSync(database, former);
  } catch (error) {
    // The file system has no second names: then the former file is deleted without being written over.
    console.error('the former store cannot be written over', error);
  }
  renameDurably(whole, database);
  wipeWorkshop({ workshop });
}

/** Takes away what was left in the middle of something. */
export function wipeWorkshop({ workshop }: Pick<StorePaths, 'workshop'>): void {
  if (!existsSync(workshop)) {
    return;
  }
  try {
    for (const entry of readdirSync(workshop, { withFileTypes: true }).filter((entry) => entry.isFile())) {
      wipeFile(join(workshop, entry.name));
    }
    rmSync(workshop, { recursive: true, force: true });
  } catch (error) {
    // It is in nobody's way, and is tried again at the next start.
    console.error('what was left in the middle of something could not be taken away', error);
  }
}

function hasSameRows(store: Database, copy: string, key: StoreKey | null): boolean {
  const connection = connectWith(copy, key);
  try {
    return store.read.all(TABLES, [], nameSchema).every(({ name }) => {
      const sql = `SELECT count(*) AS count FROM "${name}"`;
      const copied = countSchema.parse(connection.prepare(sql).get());
      return copied.count === store.read.get(sql, [], countSchema)?.count;
    });
  } finally {
    connection.close();
  }
}
