import { z } from 'zod';
import { projectSchema } from '#shared/domain/project';
import { type Task, taskSchema } from '#shared/domain/task';
import { taskIdSchema } from '#shared/lib/ids';
import type { FoundRow } from '../database/damaged-file';
import type { WritableDatabase } from '../database/port';
import { aboutOf, promptOf } from '../tasks/search-text';
import { type FoundTables, insertFound } from './insert-found';

const bundleSchema = z.object({ project: z.string().nullable() });
const textSchema = z.object({ row: z.int(), body: z.string() });
const taskRowSchema = z.object({
  row: z.int(),
  account: z.string(),
  id: taskIdSchema,
  bundle: z.string(),
  project_name: z.string(),
});
const numberSchema = z.object({ row: z.int() });

/**
 * Takes over who is signed in here, what the hub announced, and tasks that came since the snapshot. What an account has
 * seen of the hub's changes stays as it is in the snapshot, so that whatever is wanting comes again.
 */
export function salvageTasks(source: FoundTables, database: WritableDatabase): void {
  for (const row of source('accounts')) {
    // Where the snapshot knows nothing of the account, its changes are asked for from the beginning.
    insertFound(database, 'accounts', { ...row, cursor: 0 });
  }
  for (const row of source('bundles')) {
    const bundle = bundleSchema.safeParse(row);
    if (bundle.success && (bundle.data.project === null || isJsonOf(projectSchema, bundle.data.project))) {
      insertFound(database, 'bundles', row);
    }
  }
  const texts = new Map(
    source('task_texts').flatMap((row) => {
      const text = textSchema.safeParse(row);
      return text.success ? [[text.data.row, text.data.body] as const] : [];
    }),
  );
  for (const row of source('tasks')) {
    addTask(database, row, texts);
  }
}

function addTask(database: WritableDatabase, found: FoundRow, texts: ReadonlyMap<number, string>): void {
  const row = taskRowSchema.safeParse(found).data;
  const body = row === undefined ? undefined : texts.get(row.row);
  const task = body === undefined ? null : parseJson(taskSchema, body);
  if (row === undefined || body === undefined || task === null || task.id !== row.id) {
    return;
  }
  const hasBundle = database.get(
    'SELECT rowid AS row FROM bundles WHERE account = ? AND hash = ? AND project IS NOT NULL',
    [row.account, row.bundle],
    numberSchema,
  );
  const { row: _number, ...columns } = found;
  // Without its bundle it could not be opened; it comes again with that.
  if (hasBundle === null || !insertFound(database, 'tasks', columns)) {
    return;
  }
  const place = database.get(
    'SELECT row FROM tasks WHERE account = ? AND id = ?',
    [row.account, row.id],
    numberSchema,
  );
  if (place !== null) {
    insertFound(database, 'task_texts', { row: place.row, body });
    index(database, place.row, task, row.project_name);
  }
}

/** What the expert wrote in it is indexed again with the next save. */
function index(database: WritableDatabase, row: number, task: Task, projectName: string): void {
  database.run(
    `INSERT INTO task_search (rowid, title, about, prompt, mine) VALUES (?, ?, ?, ?, '')`,
    row,
    task.title,
    aboutOf(task, projectName),
    promptOf(task),
  );
}

function isJsonOf(schema: z.ZodType, text: string): boolean {
  return parseJson(schema, text) !== null;
}

function parseJson<Value>(schema: z.ZodType<Value>, text: string): Value | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
