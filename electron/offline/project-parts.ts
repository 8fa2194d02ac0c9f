import { z } from 'zod';
import { projectSchema } from '#shared/domain/project';
import { projectIdSchema, type Sha256, sha256Schema } from '#shared/lib/ids';
import type { ReadableDatabase, WritableDatabase } from '../database/port';

const bundleSchema = z.object({
  hash: sha256Schema,
  project_id: projectIdSchema,
  title: z.string(),
  bytes: z.int(),
  state: z.enum(['announced', 'stored', 'refused']),
  tasks: z.int(),
});

/** A bundle that the hub has given this account, with how many tasks of it are in the list. */
export type GivenBundle = z.infer<typeof bundleSchema>;

/** All bundles that are given to an account and not withdrawn, those of a project together. */
export function givenBundles(database: ReadableDatabase, account: string): GivenBundle[] {
  return database.all(
    `SELECT hash, project_id, title, bytes, state,
       (SELECT count(*) FROM tasks WHERE tasks.account = bundles.account AND tasks.bundle = bundles.hash) AS tasks
     FROM bundles WHERE account = ? AND state <> 'withdrawn' AND project_id IS NOT NULL ORDER BY rowid`,
    [account],
    bundleSchema,
  );
}

const rowSchema = z.object({ row: z.int() });

/** The rows of the tasks that a bundle brought. */
export function rowsOfBundle(database: ReadableDatabase, account: string, bundle: Sha256): number[] {
  const sql = `SELECT row FROM tasks WHERE account = ? AND bundle = ? ORDER BY row`;
  return database.all(sql, [account, bundle], rowSchema).map(({ row }) => row);
}

const pictureSchema = z.object({ sha256: sha256Schema });

/** The pictures that these tasks show, each once. */
export function picturesOfRows(database: ReadableDatabase, rows: readonly number[]): Sha256[] {
  return database
    .all(
      `SELECT DISTINCT json_extract(image.value, '$.sha256') AS sha256
       FROM task_texts, json_each(task_texts.body, '$.material.images') AS image
       WHERE task_texts.row IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(rows)],
      pictureSchema,
    )
    .map(({ sha256 }) => sha256);
}

const storedProjectSchema = z.object({ project: z.string().nullable() });

/** Whether guidelines, taxonomies and all else that the tasks of a stored bundle have in common can be read. */
export function isProjectReadable(database: ReadableDatabase, account: string, bundle: Sha256): boolean {
  const sql = `SELECT project FROM bundles WHERE account = ? AND hash = ?`;
  const text = database.get(sql, [account, bundle], storedProjectSchema)?.project ?? '';
  try {
    return projectSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** Has these bundles fetched, though they may be stored: something of them is not on the disk as it should be. */
export function announceAgain(database: WritableDatabase, account: string, hashes: readonly Sha256[]): void {
  database.run(
    `UPDATE bundles SET state = 'announced' WHERE account = ? AND state <> 'withdrawn'
       AND hash IN (SELECT value FROM json_each(?))`,
    account,
    JSON.stringify(hashes),
  );
}
