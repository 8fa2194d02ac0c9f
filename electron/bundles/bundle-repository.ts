import { z } from 'zod';
import { type ProjectId, type Sha256, sha256Schema } from '#shared/lib/ids';
import type { ReadableDatabase, WritableDatabase } from '../database/port';

const announcedSchema = z.object({ hash: sha256Schema, title: z.string(), bytes: z.int() });

/** A bundle that the hub has named and that is not here yet. */
export type AnnouncedBundle = z.infer<typeof announcedSchema>;

/** Notes that the hub has a bundle for this expert; one that is known already stays as it is, unless withdrawn. */
export function announceBundle(
  database: WritableDatabase,
  account: string,
  bundle: AnnouncedBundle & { readonly project: ProjectId },
): void {
  database.run(
    `INSERT INTO bundles (account, hash, project_id, title, bytes, state) VALUES (?, ?, ?, ?, ?, 'announced')
     ON CONFLICT (account, hash) DO UPDATE SET state = 'announced' WHERE state = 'withdrawn'`,
    account,
    bundle.hash,
    bundle.project,
    bundle.title,
    bundle.bytes,
  );
}

/** Bundles that are to be fetched, in the order in which they were announced. */
export function announcedBundles(database: ReadableDatabase, account: string): AnnouncedBundle[] {
  return database.all(
    `SELECT hash, title, bytes FROM bundles WHERE account = ? AND state = 'announced' ORDER BY rowid`,
    [account],
    announcedSchema,
  );
}

const hashSchema = z.object({ hash: sha256Schema });

/** The bundles that are to be fetched for any account of this computer. */
export function announcedAnywhere(database: ReadableDatabase): Sha256[] {
  const sql = `SELECT DISTINCT hash FROM bundles WHERE state = 'announced'`;
  return database.all(sql, [], hashSchema).map(({ hash }) => hash);
}

/** Whether a bundle is one that the hub has announced and that is still to come, whatever came of an earlier try. */
export function isAwaited(database: ReadableDatabase, account: string, hash: Sha256): boolean {
  const sql = `SELECT hash FROM bundles WHERE account = ? AND hash = ? AND state IN ('announced', 'refused')`;
  return database.get(sql, [account, hash], hashSchema) !== null;
}

/** Notes why a bundle was refused. It is not fetched again by itself. */
export function refuseBundle(
  database: WritableDatabase,
  account: string,
  hash: Sha256,
  reason: string,
): void {
  database.run(
    `UPDATE bundles SET state = 'refused', refusal = ? WHERE account = ? AND hash = ?`,
    reason,
    account,
    hash,
  );
}

/** Bundles of this account that were refused, with the reason as a sentence. */
export function refusedBundles(
  database: ReadableDatabase,
  account: string,
): { title: string; reason: string }[] {
  return database.all(
    `SELECT title, refusal AS reason FROM bundles WHERE account = ? AND state = 'refused' ORDER BY rowid`,
    [account],
    z.object({ title: z.string(), reason: z.string() }),
  );
}

/** Has refused bundles fetched once more: what was damaged on its way may come whole the next time. */
export function retryRefused(database: WritableDatabase, account: string): void {
  database.run(`UPDATE bundles SET state = 'announced' WHERE account = ? AND state = 'refused'`, account);
}

/**
 * Takes back a bundle: its untouched tasks disappear. Whatever the expert has begun or has open stays; absence is
 * never taken for deletion of work.
 */
export function withdrawBundle(database: WritableDatabase, account: string, hash: Sha256): void {
  database.run(`UPDATE bundles SET state = 'withdrawn' WHERE account = ? AND hash = ?`, account, hash);
  const untouched = `SELECT row FROM tasks WHERE account = ? AND bundle = ? AND state = 'new'
    AND id IS NOT (SELECT last_task FROM accounts WHERE accounts.id = tasks.account)`;
  database.run(`DELETE FROM task_search WHERE rowid IN (${untouched})`, account, hash);
  database.run(`DELETE FROM tasks WHERE row IN (${untouched})`, account, hash);
}
