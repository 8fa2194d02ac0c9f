import { z } from 'zod';
import type { Project } from '#shared/domain/project';
import type { Task } from '#shared/domain/task';
import { type Sha256, taskIdSchema } from '#shared/lib/ids';
import type { WritableDatabase } from '../database/port';
import { aboutOf, promptOf } from '../tasks/search-text';
import type { VerifiedBundle } from './read-bundle';

const rowSchema = z.object({
  id: taskIdSchema,
  row: z.int(),
  state: z.string(),
  is_open: z.int(),
  is_newer: z.int(),
});

/**
 * The tasks of these ids that are here already, asked for at once: most often there are none. One is newer when a later
 * edition of the same project brought it.
 */
const FIND_OLD = `SELECT id, row, state, id IS (SELECT last_task FROM accounts WHERE accounts.id = tasks.account) AS is_open,
    coalesce(project = ? AND
      (SELECT version FROM bundles WHERE bundles.account = tasks.account AND hash = tasks.bundle) > ?, 0) AS is_newer
  FROM tasks WHERE account = ? AND id IN (SELECT value FROM json_each(?))`;

/**
 * Stores a verified bundle and its tasks; runs inside one transaction, so that a bundle is either here or not. A task
 * that an earlier edition of the project brought is replaced while it is untouched; once begun or open it stays as it
 * was, so that no draft changes under the expert's hands. A later edition's task is never replaced by an earlier one's.
 */
export function storeBundle(
  database: WritableDatabase,
  account: string,
  hash: Sha256,
  bundle: Omit<VerifiedBundle, 'media'>,
): void {
  database.run(
    `UPDATE bundles SET state = 'stored', refusal = NULL, project_id = ?, project = ?, version = ?
     WHERE account = ? AND hash = ?`,
    bundle.project.id,
    JSON.stringify(bundle.project),
    bundle.manifest.version,
    account,
    hash,
  );
  const ids = JSON.stringify(bundle.tasks.map((task) => task.id));
  const found = database.all(FIND_OLD, [bundle.project.id, bundle.manifest.version, account, ids], rowSchema);
  const oldTasks = new Map(found.map((old) => [old.id, old]));
  for (const task of bundle.tasks) {
    const old = oldTasks.get(task.id);
    if (old !== undefined && (old.state !== 'new' || old.is_open === 1 || old.is_newer === 1)) {
      continue;
    }
    if (old !== undefined) {
      database.run(`DELETE FROM task_search WHERE rowid = ?`, old.row);
      database.run(`DELETE FROM tasks WHERE row = ?`, old.row);
    }
    insertTask(database, account, hash, bundle.project, task);
  }
}

function insertTask(
  database: WritableDatabase,
  account: string,
  hash: Sha256,
  project: Project,
  task: Task,
): void {
  const { terms } = task;
  // Not RETURNING: libsql gives a row back many times slower than it says which row it was.
  const { inserted: row } = database.run(
    `INSERT INTO tasks (account, id, bundle, project, project_name, title, domain, steps, kinds, minutes, pay_amount,
       pay_currency, difficulty, deadline, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'new')`,
    account,
    task.id,
    hash,
    project.id,
    project.name,
    task.title,
    task.domain,
    task.steps.length,
    JSON.stringify([...new Set(task.steps.map((step) => step.kind))]),
    terms.minutes,
    terms.pay.amount,
    terms.pay.currency,
    terms.difficulty,
    terms.deadline,
  );
  database.run(`INSERT INTO task_texts (row, body) VALUES (?, ?)`, row, JSON.stringify(task));
  database.run(
    `INSERT INTO task_search (rowid, title, about, prompt, mine) VALUES (?, ?, ?, ?, '')`,
    row,
    task.title,
    aboutOf(task, project.name),
    promptOf(task),
  );
}
