import type { ProjectId, Sha256 } from '#shared/lib/ids';
import { canonicalJson } from '#shared/lib/json-value';
import { failure, type Result, success } from '#shared/lib/result';
import { recordOperator } from '../audit/audit-log';
import type { HubContext } from '../context';
import { sha256 } from '../keys/hash';
import { sqlState } from '../store/sql-state';
import type { ReadableDatabase, WritableDatabase } from '../store/store';
import type { BundleRow, TaskRow } from '../store/tables';
import { type BundleContent, type BundleEdition, taskLines, writeBundle } from './write-bundle';

const uniqueViolation = '23505';
const mostAttempts = 3;
const rowsPerInsert = 200;

/**
 * Makes the next version of a project's bundle and stores it: the file among the blobs, its tasks in the database.
 * Nobody gets it before it is published. Fails, in words, when the content is too large.
 */
export async function createBundle(
  context: HubContext,
  content: BundleContent,
): Promise<Result<BundleRow, string>> {
  for (let attempt = 1; ; attempt += 1) {
    const edition = {
      version: ((await newestBundle(context.store.read, content.project.id))?.version ?? 0) + 1,
      createdAt: context.platform.now(),
    };
    const file = writeBundle(content, edition, context.identity.key);
    if (!file.ok) {
      return file;
    }
    const blob = await context.blobs.put(file.value);
    const row = describe(content, edition, blob.hash, blob.bytes);
    try {
      await context.store.write((database) => insertBundle(database, row, content));
      return success(row);
    } catch (error) {
      // Two imports into one project at once: the second takes the version after.
      if (sqlState(error) !== uniqueViolation || attempt === mostAttempts) {
        throw error;
      }
    }
  }
}

/** The newest bundle of the project that holds exactly this content; null when there is none. */
export async function findSameContent(
  database: ReadableDatabase,
  content: BundleContent,
): Promise<BundleRow | null> {
  const row = await database
    .selectFrom('bundles')
    .selectAll()
    .where('project_id', '=', content.project.id)
    .where('content_hash', '=', contentHash(content))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Finds a bundle by its hash or by the first digits of it, eight at least, if only one begins so. */
export async function findBundle(
  database: ReadableDatabase,
  start: string,
): Promise<Result<BundleRow, string>> {
  if (!/^[0-9a-f]{8,64}$/.test(start)) {
    return failure(`"${start}" is not the hash of a bundle: give at least its first 8 digits`);
  }
  const found = await database
    .selectFrom('bundles')
    .selectAll()
    .where('hash', '>=', start as Sha256)
    .where('hash', '<=', start.padEnd(64, 'f') as Sha256)
    .limit(2)
    .execute();
  const [first, second] = found;
  if (first === undefined) {
    return failure(`there is no bundle ${start}`);
  }
  return second === undefined ? success(first) : failure(`more than one bundle begins with ${start}`);
}

/** The newest bundle of a project; null before the first. */
export async function newestBundle(
  database: ReadableDatabase,
  project: ProjectId,
): Promise<BundleRow | null> {
  const newest = await database
    .selectFrom('bundles')
    .selectAll()
    .where('project_id', '=', project)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest ?? null;
}

async function insertBundle(
  database: WritableDatabase,
  row: BundleRow,
  content: BundleContent,
): Promise<void> {
  const { id, name } = content.project;
  await database
    .insertInto('projects')
    .values({ id, name, created_at: row.created_at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name }))
    .execute();
  await database.insertInto('bundles').values(row).execute();
  const lines = taskLines(content.tasks);
  const rows = content.tasks.map(
    (task, position): TaskRow => ({
      bundle: row.hash,
      task_id: task.id,
      position,
      body: lines[position] as string,
    }),
  );
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    await database
      .insertInto('tasks')
      .values(rows.slice(start, start + rowsPerInsert))
      .execute();
  }
  await recordOperator(database, row.created_at, 'bundle-made', row.hash, `version ${row.version} of ${id}`);
}

function describe(content: BundleContent, edition: BundleEdition, hash: Sha256, bytes: number): BundleRow {
  return {
    hash,
    project_id: content.project.id,
    version: edition.version,
    title: content.project.name,
    tasks: content.tasks.length,
    bytes,
    content_hash: contentHash(content),
    created_at: edition.createdAt,
  };
}

function contentHash(content: BundleContent): Sha256 {
  const media = content.media.map((file) => sha256(file)).sort();
  return sha256([canonicalJson(content.project), ...taskLines(content.tasks), ...media].join('\n'));
}
