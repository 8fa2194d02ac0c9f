import { z } from 'zod';
import type { Project } from '#shared/domain/project';
import type { Task } from '#shared/domain/task';
import type { Sha256 } from '#shared/lib/ids';
import type { WritableDatabase } from '../database/port';
import { aboutOf, promptOf } from '../tasks/search-text';
import type { VerifiedBundle } from './read-bundle';

const rowSchema = z.object({ row: z.int(), state: z.string(), is_open: z.int() });

/**
 * Stores a verified bundle and its tasks; runs inside one transaction, so that a bundle is either here or not. A task
 * that an earlier version of the project brought is replaced while it is untouched; once begun or open it stays as it
 * was, so that no draft changes under the expert's hands.
 */
export function storeBundle(
  database: WritableDatabase,
  account: string,
  hash: Sha256,
  bundle: VerifiedBundle,
): void {
  database.run(
    `UPDATE bundles SET state = 'stored', refusal = NULL, project = ? WHERE account = ? AND hash = ?`,
    JSON.stringify(bundle.project),
    account,
    hash,
  );
  for (const task of bundle.tasks) {
    const old = database.get(
      `SELECT row, state, id IS (SELECT last_task FROM accounts WHERE accounts.id = tasks.account) AS is_open
       FROM tasks WHERE account = ? AND id = ?`,
      [account, task.id],
      rowSchema,
    );
    if (old !== null && (old.state !== 'new' || old.is_open === 1)) {
      continue;
    }
    if (old !== null) {
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
  const inserted = database.get(
    `INSERT INTO tasks (account, id, bundle, project, project_name, title, domain, steps, kinds, minutes, pay_amount,
       pay_currency, difficulty, deadline, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'new') RETURNING row`,
    [
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
    ],
    z.object({ row: z.int() }),
  );
  if (inserted === null) {
    throw new Error('INSERT … RETURNING gave no row');
  }
  database.run(`INSERT INTO task_texts (row, body) VALUES (?, ?)`, inserted.row, JSON.stringify(task));
  database.run(
    `INSERT INTO task_search (rowid, title, about, prompt, mine) VALUES (?, ?, ?, ?, '')`,
    inserted.row,
    task.title,
    aboutOf(task, project.name),
    promptOf(task),
  );
}
