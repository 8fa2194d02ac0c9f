import { z } from 'zod';
import { type TaskId, taskIdSchema } from '#shared/lib/ids';
import type { ReadableDatabase, WritableDatabase } from '../database/port';

const taskRowSchema = z.object({ task: taskIdSchema });

/** The hub holds a submission of this task that was made on another device. */
export function noteSentElsewhere(database: WritableDatabase, account: string, task: TaskId): void {
  database.run(`INSERT OR IGNORE INTO sent_elsewhere (account, task) VALUES (?, ?)`, account, task);
}

/** Whether a task was handed in on another device. */
export function isSentElsewhere(database: ReadableDatabase, account: string, task: TaskId): boolean {
  const sql = `SELECT task FROM sent_elsewhere WHERE account = ? AND task = ?`;
  return database.get(sql, [account, task], taskRowSchema) !== null;
}

/** Tasks that are here, were handed in on another device, and do not say so yet. */
export function unsettledElsewhere(database: ReadableDatabase, account: string): TaskId[] {
  return database
    .all(
      `SELECT sent_elsewhere.task FROM sent_elsewhere
       JOIN tasks ON tasks.account = sent_elsewhere.account AND tasks.id = sent_elsewhere.task
       WHERE sent_elsewhere.account = ? AND is_settled = 0`,
      [account],
      taskRowSchema,
    )
    .map(({ task }) => task);
}

/** The task is submitted here, too. What waits to be sent from here goes its own way. */
export function settleElsewhere(database: WritableDatabase, account: string, task: TaskId): void {
  database.run(
    `UPDATE tasks SET state = 'submitted' WHERE account = ? AND id = ? AND state IN ('new', 'draft')`,
    account,
    task,
  );
  database.run(`UPDATE sent_elsewhere SET is_settled = 1 WHERE account = ? AND task = ?`, account, task);
}
