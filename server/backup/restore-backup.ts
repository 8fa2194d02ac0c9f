import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Sha256 } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import type { BlobStore } from '../blobs/blob-store';
import { openFolderBlobStore } from '../blobs/folder-blob-store';
import type { Platform } from '../platform/platform';
import type { Settings } from '../settings';
import { type PlainRow, type TableName, tableNames, writeTable } from '../store/all-tables';
import { migrate } from '../store/migrate';
import { migrations } from '../store/migrations/registry';
import { openTables, storeOver } from '../store/open-store';
import type { WritableDatabase } from '../store/store';
import type { HubTables } from '../store/tables';
import { announceRestored } from './announce-restored';
import { readLines, readManifest, whatIsWrongWith } from './backup-files';
import { blobsName, isWhole } from './make-backup';
import { blobLineSchema, type Manifest } from './manifest';

/** What to bring back, and where to. */
export interface RestoreOrder {
  /** The folder of one backup; its blobs lie beside it. */
  readonly folder: string;
  /** Whether to go on although files of the blob store are nowhere. */
  readonly acceptMissing: boolean;
  readonly settings: Settings;
  readonly platform: Platform;
}

/** What is there again. */
export interface Restored {
  readonly hub: string;
  readonly madeAt: string;
  readonly rows: number;
  readonly blobs: number;
  readonly missing: readonly Sha256[];
  /** How many are told. */
  readonly experts: number;
}

/**
 * Brings a backup back into an empty place:
 *
 *   look through every file ──▶ tables as they were then ──▶ all rows but the hub's own ──▶ blobs ──▶ newer migrations
 *     │ anything is not what was written: nothing is touched               ──▶ the hub's row, and every app is told
 *
 * The row that makes a hub of it comes in the last transaction: what was cut off before is no hub, and is said to be
 * unfinished. (So a migration that adds a column to that table has to give it a default.)
 */
export async function restoreBackup(order: RestoreOrder): Promise<Result<Restored, string>> {
  const { folder, settings, platform } = order;
  const looked = await lookThrough(order);
  if (!looked.ok) {
    return looked;
  }
  const { manifest, kept, blobs, missing } = looked.value;
  const database = join(settings.dataFolder, 'database');
  if (settings.databaseUrl === null && existsSync(database)) {
    return failure(`${settings.dataFolder} holds a database: restore into an empty folder`);
  }
  const kysely = await openTables(
    settings.databaseUrl === null
      ? { kind: 'pglite', folder: database }
      : { kind: 'postgres', url: settings.databaseUrl },
  );
  const store = storeOver(kysely, settings.databaseUrl === null ? 'pglite' : 'postgres', platform);
  try {
    const there = await whatIsThere(kysely);
    if (there !== null) {
      return failure(there);
    }
    await migrate(kysely, platform, migrations.slice(0, manifest.migrations.length));
    const others = tableNames.filter((name) => name !== 'hub');
    const rows = await store.write((write) => fillTables(write, folder, manifest, others));
    const own = await openFolderBlobStore(join(settings.dataFolder, blobsName), platform);
    for (const hash of blobs) {
      await own.put(kept.read(hash));
    }
    await migrate(kysely, platform);
    const experts = await store.write(async (write) => {
      await fillTables(write, folder, manifest, ['hub']);
      return announceRestored(write, platform, manifest.sha256);
    });
    const { hub, madeAt } = manifest;
    return success({ hub, madeAt, rows: rows + 1, blobs: blobs.length, missing, experts });
  } finally {
    await store.close();
  }
}

interface LookedThrough {
  readonly manifest: Manifest;
  readonly kept: BlobStore;
  readonly blobs: readonly Sha256[];
  readonly missing: readonly Sha256[];
}

/** Reads all of a backup before anything is made of it. */
async function lookThrough({
  folder,
  acceptMissing,
  platform,
}: RestoreOrder): Promise<Result<LookedThrough, string>> {
  const read = await readManifest(folder);
  if (!read.ok) {
    return read;
  }
  const manifest = read.value;
  if (manifest.migrations.some((name, index) => migrations[index]?.name !== name)) {
    return failure('the backup was made by a newer hub: update this one');
  }
  for (const file of [...manifest.tables, manifest.blobs]) {
    const wrong = await whatIsWrongWith(folder, file);
    if (wrong !== null) {
      return failure(wrong);
    }
  }
  const kept = await openFolderBlobStore(join(dirname(folder), blobsName), platform);
  const blobs: Sha256[] = [];
  const missing: Sha256[] = [];
  for await (const lines of readLines(folder, manifest.blobs)) {
    for (const line of lines) {
      const { sha256 } = blobLineSchema.parse(line);
      ((await isWhole(kept, sha256)) ? blobs : missing).push(sha256);
    }
  }
  if (missing.length > 0 && !acceptMissing) {
    const many = missing.length === 1 ? 'a file' : `${missing.length} files`;
    return failure(
      `${many} of the blob store are not in the backup, ${missing[0]} first: see --accept-missing`,
    );
  }
  return success({ manifest, kept, blobs, missing });
}

/** Why this is no empty database; null when it is one. */
async function whatIsThere(kysely: Kysely<HubTables>): Promise<string | null> {
  const tables = await kysely.introspection.getTables();
  if (!tables.some(({ name }) => name === 'hub' || name === 'migrations')) {
    return null;
  }
  const isHub =
    tables.some(({ name }) => name === 'hub') &&
    (await kysely.selectFrom('hub').select('id').execute()).length > 0;
  return isHub
    ? 'the database holds a hub: restore into an empty one'
    : 'the database holds what is left of a restoration that was cut off: empty it first';
}

async function fillTables(
  write: WritableDatabase,
  folder: string,
  manifest: Manifest,
  names: readonly TableName[],
): Promise<number> {
  let rows = 0;
  if (names.includes('audit_head')) {
    // The one row that a migration puts there.
    await write.deleteFrom('audit_head').execute();
  }
  for (const name of names) {
    const file = manifest.tables.find((one) => one.name === `${name}.ndjson`);
    if (file === undefined) {
      continue;
    }
    for await (const page of readLines(folder, file)) {
      await writeTable(write, name, page as PlainRow[]);
    }
    rows += file.lines;
  }
  return rows;
}
