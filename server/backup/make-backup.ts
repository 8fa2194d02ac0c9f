import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '#shared/lib/ids';
import { auditHead, recordOperator } from '../audit/audit-log';
import type { BlobStore } from '../blobs/blob-store';
import { openFolderBlobStore } from '../blobs/folder-blob-store';
import type { HubContext } from '../context';
import { syncFolder } from '../platform/sync-folder';
import { readTable, tableNames } from '../store/all-tables';
import type { ReadableDatabase } from '../store/store';
import { manifestName, readLines, whatIsWrongWith, writeLines } from './backup-files';
import {
  BACKUP_FORMAT,
  type BackupFile,
  type BlobLine,
  blobLineSchema,
  hashOfManifest,
  type Manifest,
} from './manifest';

/** A backup that was written and read back. */
export interface MadeBackup {
  /** The folder of this backup. */
  readonly folder: string;
  readonly rows: number;
  readonly blobs: number;
  /** Files of the blob store that the database names and that are not there, or are other than their name says. */
  readonly missing: readonly Sha256[];
}

/** Where, below a folder of backups, the files of all of them lie, each once. */
export const blobsName = 'blobs';

/**
 * Makes a backup in a folder of backups, while the hub serves:
 *
 *   tables, as they are at one moment ──▶ files ──▶ the blobs that they name ──▶ all read back ──▶ manifest ──▶ its name
 *
 * Blobs are stored before the rows that name them and never removed, so those of the moment are all there afterwards. Being
 * killed anywhere leaves an unfinished folder, which the next backup removes, and blobs that the next one uses.
 */
export async function makeBackup(context: HubContext, backups: string): Promise<MadeBackup> {
  const { platform, store, identity } = context;
  const madeAt = platform.now().toISOString();
  const folder = join(backups, `hub-${madeAt.replace(/[:.]/g, '-')}`);
  const unfinished = join(backups, 'unfinished');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const written = await store.snapshot((database) => writeTables(database, unfinished));
  const kept = await openFolderBlobStore(join(backups, blobsName), platform);
  const missing = await keepBlobs(unfinished, written.blobs, context.blobs, kept);
  for (const file of [...written.tables, written.blobs]) {
    const wrong = await whatIsWrongWith(unfinished, file);
    if (wrong !== null) {
      throw new Error(`the backup was written and does not read back: ${wrong}`);
    }
  }
  const body = { format: BACKUP_FORMAT, hub: identity.id, madeAt, ...written } as const;
  const manifest: Manifest = { ...body, sha256: hashOfManifest(body) };
  await writeFile(join(unfinished, manifestName), JSON.stringify(manifest, null, 2), {
    mode: 0o600,
    flush: true,
  });
  await syncFolder(unfinished);
  await rename(unfinished, folder);
  await syncFolder(backups);
  await store.write((database) =>
    recordOperator(
      database,
      platform.now(),
      'backup-made',
      manifest.sha256,
      missing.length === 0 ? 'done' : `${missing.length} missing`,
    ),
  );
  const rows = written.tables.reduce((sum, file) => sum + file.lines, 0);
  return { folder, rows, blobs: written.blobs.lines - missing.length, missing };
}

async function writeTables(database: ReadableDatabase, folder: string) {
  const migrations = await appliedMigrations(database);
  const { seq, hash } = await auditHead(database);
  const tables: BackupFile[] = [];
  for (const name of tableNames) {
    tables.push(await writeLines(folder, `${name}.ndjson`, readTable(database, name)));
  }
  const blobs = await writeLines(folder, 'blob_list.ndjson', namedBlobs(database));
  return { migrations, audit: `${seq}:${hash}`, tables, blobs };
}

async function appliedMigrations(database: ReadableDatabase): Promise<string[]> {
  const rows = await database.selectFrom('migrations').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

/** What the blob store has to have, by what the database says. */
async function* namedBlobs(database: ReadableDatabase): AsyncGenerator<BlobLine[]> {
  yield await database.selectFrom('bundles').select(['hash as sha256', 'bytes']).orderBy('hash').execute();
  yield await database
    .selectFrom('pictures')
    .select(['hash as sha256', 'bytes'])
    .distinct()
    .orderBy('hash')
    .execute();
}

/** Copies what is not there yet, and reads all of it back. Gives what is nowhere. */
async function keepBlobs(
  folder: string,
  list: BackupFile,
  from: BlobStore,
  to: BlobStore,
): Promise<Sha256[]> {
  const missing: Sha256[] = [];
  for await (const lines of readLines(folder, list)) {
    for (const line of lines) {
      const { sha256 } = blobLineSchema.parse(line);
      if (
        !(await isWhole(to, sha256)) &&
        !((await copyBlob(from, to, sha256)) && (await isWhole(to, sha256)))
      ) {
        missing.push(sha256);
      }
    }
  }
  return missing;
}

async function copyBlob(from: BlobStore, to: BlobStore, hash: Sha256): Promise<boolean> {
  return (await from.size(hash)) !== null && (await to.put(from.read(hash))).hash === hash;
}

/** Whether a blob is there and has the bytes that its name says. */
export async function isWhole(blobs: BlobStore, wanted: Sha256): Promise<boolean> {
  if ((await blobs.size(wanted)) === null) {
    return false;
  }
  const hash = createHash('sha256');
  for await (const chunk of blobs.read(wanted) as AsyncIterable<Buffer>) {
    hash.update(chunk);
  }
  return hash.digest('hex') === wanted;
}
