import { z } from 'zod';
import { type Place, placeSchema, taskStateSchema } from '#shared/domain/draft';
import type { Project } from '#shared/domain/project';
import { type Task, taskSchema } from '#shared/domain/task';
import type { TaskState } from '#shared/domain/task-state';
import { type Sha256, sha256Schema, type TaskId, taskIdSchema } from '#shared/lib/ids';
import type { ReadableDatabase, WritableDatabase } from '../database/port';
import { findProject } from './stored-project';

/** A task as it was taken in, with its bundle and where it stands. */
export interface StoredTask {
  readonly row: number;
  readonly task: Task;
  readonly project: Project;
  readonly bundle: Sha256;
  readonly state: TaskState;
}

const storedSchema = z.object({
  row: z.int(),
  bundle: sha256Schema,
  state: taskStateSchema,
  body: z.string(),
});

// Made once: making a zod schema costs more than the small reads that happen at every save.
const stateRowSchema = z.object({ state: taskStateSchema });
const placeRowSchema = z.object({ place: z.string() });
const idRowSchema = z.object({ id: taskIdSchema });

/** The task with this id; null when this account has none. */
export function findTask(database: ReadableDatabase, account: string, id: TaskId): StoredTask | null {
  const found = database.get(
    `SELECT tasks.row, tasks.bundle, tasks.state, task_texts.body FROM tasks
     JOIN task_texts ON task_texts.row = tasks.row
     WHERE tasks.account = ? AND tasks.id = ?`,
    [account, id],
    storedSchema,
  );
  return found === null
    ? null
    : {
        row: found.row,
        bundle: found.bundle,
        state: found.state,
        task: taskSchema.parse(JSON.parse(found.body)),
        project: findProject(database, account, found.bundle),
      };
}

/** Where a task stands; null when this account has no such task. */
export function findTaskState(database: ReadableDatabase, account: string, id: TaskId): TaskState | null {
  const sql = `SELECT state FROM tasks WHERE account = ? AND id = ?`;
  return database.get(sql, [account, id], stateRowSchema)?.state ?? null;
}

/** Moves a task on; `touchedAt` in milliseconds since the epoch. */
export function setTaskState(
  database: WritableDatabase,
  account: string,
  id: TaskId,
  state: TaskState,
  touchedAt: number,
): void {
  database.run(
    `UPDATE tasks SET state = ?, touched_at = ? WHERE account = ? AND id = ?`,
    state,
    touchedAt,
    account,
    id,
  );
}

/** Indexes what the expert wrote, so that a task is found again by it. */
export function indexAnswers(database: WritableDatabase, stored: StoredTask, texts: SearchTexts): void {
  database.run(`DELETE FROM task_search WHERE rowid = ?`, stored.row);
  database.run(
    `INSERT INTO task_search (rowid, title, about, prompt, mine) VALUES (?, ?, ?, ?, ?)`,
    stored.row,
    stored.task.title,
    texts.about,
    texts.prompt,
    texts.mine,
  );
}

interface SearchTexts {
  readonly about: string;
  readonly prompt: string;
  readonly mine: string;
}

/** Where the expert was in a task; null when it was never opened. */
export function findPlace(database: ReadableDatabase, account: string, id: TaskId): Place | null {
  const sql = `SELECT place FROM places WHERE account = ? AND task = ?`;
  const found = database.get(sql, [account, id], placeRowSchema);
  const parsed = placeSchema.safeParse(found === null ? null : JSON.parse(found.place));
  return parsed.success ? parsed.data : null;
}

/** Remembers where the expert is. */
export function savePlace(database: WritableDatabase, account: string, id: TaskId, place: Place): void {
  database.run(
    `INSERT INTO places (account, task, place) VALUES (?, ?, ?)
     ON CONFLICT (account, task) DO UPDATE SET place = excluded.place`,
    account,
    id,
    JSON.stringify(place),
  );
}

/** Remembers which task is open, null for none, so that the next start lands on it. */
export function saveLastTask(database: WritableDatabase, account: string, id: TaskId | null): void {
  database.run(`UPDATE accounts SET last_task = ? WHERE id = ?`, id, account);
}

/** The task that was open when the app was last closed, if it is still here. */
export function findLastTask(database: ReadableDatabase, account: string): TaskId | null {
  return (
    database.get(
      `SELECT tasks.id FROM accounts JOIN tasks ON tasks.account = accounts.id AND tasks.id = accounts.last_task
       WHERE accounts.id = ?`,
      [account],
      idRowSchema,
    )?.id ?? null
  );
}
