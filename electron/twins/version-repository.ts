import { z } from 'zod';
import { answersSchema } from '#shared/domain/draft';
import { type Sha256, sha256Schema, type TaskId } from '#shared/lib/ids';
import type { ReadableDatabase, WritableDatabase } from '../database/port';

const besideSchema = z
  .object({
    version: sha256Schema,
    state: z.enum(['beside', 'unreadable']),
    revision: z.int().nullable(),
    device: z.string(),
    saved_at: z.int(),
    common: z.int().nullable(),
    answers: z.string().nullable(),
  })
  .transform(({ saved_at: savedAt, answers, ...row }) => ({
    ...row,
    savedAt,
    answers: answers === null ? null : answersSchema.parse(JSON.parse(answers)),
  }));

/** A version of another device that the draft here does not include. */
export type Beside = z.infer<typeof besideSchema>;

/** What stands beside the draft of a task, always in the same order. */
export function findBeside(database: ReadableDatabase, account: string, task: TaskId): Beside[] {
  return database.all(
    `SELECT version, state, revision, device, saved_at, common, answers FROM draft_versions
     WHERE account = ? AND task = ? AND state <> 'included' ORDER BY version`,
    [account, task],
    besideSchema,
  );
}

const stateSchema = z.object({ state: z.string(), revision: z.int().nullable() });

/** What is known of a version here; null when nothing is. */
export function findVersion(database: ReadableDatabase, account: string, task: TaskId, version: Sha256) {
  return database.get(
    `SELECT state, revision FROM draft_versions WHERE account = ? AND task = ? AND version = ?`,
    [account, task, version],
    stateSchema,
  );
}

/** Notes a version that this device made. */
export function noteOwn(
  database: WritableDatabase,
  account: string,
  task: TaskId,
  version: Sha256,
  revision: number,
): void {
  database.run(
    `INSERT INTO draft_versions (account, task, version, state, revision) VALUES (?, ?, ?, 'included', ?)
     ON CONFLICT (account, task, version) DO NOTHING`,
    account,
    task,
    version,
    revision,
  );
}

/** Puts a version of another device beside the draft. */
export function putBeside(database: WritableDatabase, account: string, task: TaskId, beside: Beside): void {
  database.run(
    `INSERT INTO draft_versions (account, task, version, state, revision, device, saved_at, common, answers)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (account, task, version) DO UPDATE SET state = excluded.state, answers = excluded.answers`,
    account,
    task,
    beside.version,
    beside.state,
    beside.revision,
    beside.device,
    beside.savedAt,
    beside.common,
    beside.answers === null ? null : JSON.stringify(beside.answers),
  );
}

/** The draft here includes it from now on; `revision` says what it says, where the history has it. */
export function markIncluded(
  database: WritableDatabase,
  account: string,
  task: TaskId,
  version: Sha256,
  revision: number | null,
): void {
  database.run(
    `UPDATE draft_versions SET state = 'included', answers = NULL, revision = coalesce(?, revision)
     WHERE account = ? AND task = ? AND version = ?`,
    revision,
    account,
    task,
    version,
  );
}

/** The history has what a version says. */
export function noteRevision(
  database: WritableDatabase,
  account: string,
  task: TaskId,
  version: Sha256,
  revision: number,
): void {
  database.run(
    `UPDATE draft_versions SET revision = ? WHERE account = ? AND task = ? AND version = ?`,
    revision,
    account,
    task,
    version,
  );
}
