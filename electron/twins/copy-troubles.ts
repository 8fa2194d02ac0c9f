import { z } from 'zod';
import type { WaitingDraft } from '#shared/ipc/twin';
import { type TaskId, taskIdSchema } from '#shared/lib/ids';
import type { ReadableDatabase, WritableDatabase } from '../database/port';

const kindSchema = z.enum(['too-large', 'refused', 'failed']);

/** Why the hub has no copy of a draft as it is; the answer is the hub's, as a sentence, where it gave one. */
export interface CopyTrouble {
  readonly kind: z.infer<typeof kindSchema>;
  readonly answer: string | null;
}

export function noteTrouble(
  database: WritableDatabase,
  account: string,
  task: TaskId,
  { kind, answer }: CopyTrouble,
): void {
  database.run(
    `INSERT OR REPLACE INTO copy_troubles (account, task, kind, answer) VALUES (?, ?, ?, ?)`,
    account,
    task,
    kind,
    answer,
  );
}

export function clearTrouble(database: WritableDatabase, account: string, task: TaskId): void {
  database.run(`DELETE FROM copy_troubles WHERE account = ? AND task = ?`, account, task);
}

/** Whether a draft was too large for a copy when it was last tried. */
export function isTooLarge(database: ReadableDatabase, account: string, task: TaskId): boolean {
  const sql = `SELECT kind FROM copy_troubles WHERE account = ? AND task = ?`;
  return database.get(sql, [account, task], z.object({ kind: kindSchema }))?.kind === 'too-large';
}

const rowSchema = z.object({
  task: taskIdSchema,
  title: z.string(),
  touched_at: z.int(),
  is_given_up: z.int(),
  kind: kindSchema.nullable(),
  answer: z.string().nullable(),
});

/** The drafts of which the hub has no copy as they are, newest first; the sync screen shows them. At most 500. */
export function listWaitingDrafts(database: ReadableDatabase, account: string): WaitingDraft[] {
  return database
    .all(
      `SELECT drafts.task, tasks.title, drafts.touched_at, drafts.backed = drafts.revision AS is_given_up, kind, answer
       FROM drafts
       JOIN tasks ON tasks.account = drafts.account AND tasks.id = drafts.task AND tasks.state IN ('new', 'draft')
       LEFT JOIN copy_troubles
         ON copy_troubles.account = drafts.account AND copy_troubles.task = drafts.task
       WHERE drafts.account = ? AND drafts.revision > 0 AND (drafts.backed <> drafts.revision OR kind IS NOT NULL)
       ORDER BY drafts.touched_at DESC LIMIT 500`,
      [account],
      rowSchema,
    )
    .map((row) => ({
      task: row.task,
      title: row.title,
      writtenAt: row.touched_at,
      state: stateOf(row.kind, row.is_given_up === 1),
      answer: row.answer,
    }));
}

function stateOf(kind: CopyTrouble['kind'] | null, isGivenUp: boolean): WaitingDraft['state'] {
  if (kind === 'too-large') {
    return 'too-large';
  }
  // Something else was written since: that is tried.
  return kind === 'refused' && isGivenUp ? 'refused' : 'waiting';
}
