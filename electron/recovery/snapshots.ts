import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isSound } from '../database/is-sound';
import type { Database } from '../database/port';
import { formOf } from '../database/store-form';
import type { StoreKey } from '../database/store-key';
import { renameDurably, syncFile, wipeFile } from '../platform/durable-files';

/** A copy of the whole store. */
export interface Snapshot {
  readonly file: string;
  /** Which one it is: clocks go back, numbers do not. */
  readonly number: number;
  /** Milliseconds since the epoch. */
  readonly takenAt: number;
}

const numberSchema = z.object({ number: z.int() });
const NAME = /^goldsmith-(\d{6,})-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.db$/;
const UNFINISHED = 'unfinished.db';
const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** How many are kept whatever their age, and of how many days and weeks that have any one each. */
const KEPT = { newest: 2, days: 3, weeks: 2 };

/** The snapshots in a folder, the newest first. */
export function listSnapshots(folder: string): Snapshot[] {
  return namesIn(folder)
    .flatMap((name) => {
      const [, number, stamp] = NAME.exec(name) ?? [];
      return number === undefined || stamp === undefined
        ? []
        : [{ file: join(folder, name), number: Number(number), takenAt: timeOf(stamp) }];
    })
    .sort((one, other) => other.number - one.number);
}

/**
 * Has SQLite copy the store as it stands, and takes away what is no longer needed of earlier ones. What cannot be read
 * back whole is no snapshot. When the store is encrypted, earlier ones that anyone can read go. Throws StorageError when the disk does not play along; the earlier ones are all there then.
 */
export function takeSnapshot(
  database: Database,
  folder: string,
  now: number,
  key: StoreKey | null,
): Snapshot {
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, UNFINISHED);
  rmSync(unfinished, { force: true });
  const number = Math.max(listSnapshots(folder)[0]?.number ?? 0, lastSnapshot(database)) + 1;
  database.write((write) => write.run('UPDATE last_snapshot SET number = ?', number));
  // With all of the log in the file itself: whoever loses the log then loses little.
  database.foldLog();
  database.copyTo(unfinished);
  syncFile(unfinished);
  if (!isSound(unfinished, key)) {
    rmSync(unfinished, { force: true });
    throw new Error('the copy of the store cannot be read back');
  }
  const file = join(folder, `goldsmith-${String(number).padStart(6, '0')}-${stampOf(now)}.db`);
  renameDurably(unfinished, file);
  for (const plain of key === null ? [] : plainSnapshots(folder)) {
    wipeFile(plain.file);
  }
  const all = listSnapshots(folder);
  const kept = new Set(worthKeeping(all));
  for (const old of all.filter((snapshot) => !kept.has(snapshot))) {
    rmSync(old.file, { force: true });
  }
  return { file, number, takenAt: now };
}

/** The snapshots that are not encrypted. */
export function plainSnapshots(folder: string): Snapshot[] {
  return listSnapshots(folder).filter(({ file }) => formOf(file) !== 'sealed');
}

/** The number of the snapshot that a store says was taken of it last. */
export function lastSnapshot({ read }: Database): number {
  return read.get('SELECT number FROM last_snapshot', [], numberSchema)?.number ?? 0;
}

/** Of snapshots, the newest first: some of the last hours, days and weeks. */
export function worthKeeping(all: readonly Snapshot[]): Snapshot[] {
  const kept = new Set(all.slice(0, KEPT.newest));
  for (const [span, count] of [
    [DAY, KEPT.days],
    [WEEK, KEPT.weeks],
  ] as const) {
    const newestOf = new Map<number, Snapshot>();
    for (const snapshot of all) {
      const period = Math.floor(snapshot.takenAt / span);
      newestOf.set(period, newestOf.get(period) ?? snapshot);
    }
    for (const snapshot of [...newestOf.values()].slice(0, count)) {
      kept.add(snapshot);
    }
  }
  return all.filter((snapshot) => kept.has(snapshot));
}

/** A time as part of a name that every file system takes. */
export function stampOf(time: number): string {
  return new Date(time)
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z')
    .replaceAll(':', '-');
}

function timeOf(stamp: string): number {
  const [day, time] = stamp.split('T');
  return Date.parse(`${day}T${time?.replaceAll('-', ':')}`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // There is none yet, or it cannot be read: then nothing can be had from it.
    return [];
  }
}
