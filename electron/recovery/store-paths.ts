import { join } from 'node:path';

/** Where the parts of the store lie in the data folder. */
export interface StorePaths {
  readonly folder: string;
  /** The database, which has its log and its index beside it. */
  readonly database: string;
  /** Copies of it, made now and then. */
  readonly snapshots: string;
  /** What is being put together after damage; nothing in it is whole. */
  readonly workshop: string;
  /** What was put together, until it takes the place of the damaged one. */
  readonly mended: string;
  /** There while the app runs: where it is there at the start, the app did not come to an end last time. */
  readonly inUse: string;
  /** What was brought back last, until somebody has seen it. */
  readonly report: string;
  /** The key of an encrypted store, wrapped, and the same once more. */
  readonly keyFiles: readonly [string, string];
}

export function storePaths(folder: string): StorePaths {
  return {
    folder,
    database: join(folder, 'goldsmith.db'),
    snapshots: join(folder, 'snapshots'),
    workshop: join(folder, 'mending'),
    mended: join(folder, 'goldsmith-mended.db'),
    inUse: join(folder, 'goldsmith.db-in-use'),
    report: join(folder, 'recovery.json'),
    keyFiles: [join(folder, 'goldsmith-key.json'), join(folder, 'snapshots', 'goldsmith-key.json')],
  };
}

/** What SQLite keeps beside a database, in the order in which they are moved: a log without its database harms nobody. */
export const BESIDE = ['-wal', '-shm'] as const;
