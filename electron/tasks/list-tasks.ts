import { z } from 'zod';
import { taskStateSchema } from '#shared/domain/draft';
import { termsSchema } from '#shared/domain/task';
import type { TaskState } from '#shared/domain/task-state';
import type { TaskList, TaskQuery, TaskRow, TaskSort } from '#shared/ipc/tasks';
import { projectIdSchema, taskIdSchema } from '#shared/lib/ids';
import type { ReadableDatabase, SqlValue } from '../database/port';
import { searchQuery } from './search-text';

const rowSchema = z.object({
  id: taskIdSchema,
  project: projectIdSchema,
  project_name: z.string(),
  title: z.string(),
  domain: z.string(),
  steps: z.int(),
  kinds: z.string(),
  minutes: z.int(),
  pay_amount: z.int(),
  pay_currency: z.string(),
  difficulty: termsSchema.shape.difficulty,
  deadline: z.string().nullable(),
  state: taskStateSchema,
  touched_at: z.int().nullable(),
});

const totalSchema = z.object({ tasks: z.int() });
const facetSchema = z.object({
  project: z.string(),
  project_name: z.string(),
  domain: z.string(),
  state: taskStateSchema,
  tasks: z.int(),
});

const COUNT_FACETS = `SELECT project, project_name, domain, state, count(*) AS tasks FROM tasks WHERE account = ?
  GROUP BY project, project_name, domain, state`;
const kindsSchema = z.array(z.string());

/** Begun work first, then what is due soonest; finished work last. */
const SUGGESTED = `CASE state WHEN 'draft' THEN 0 WHEN 'new' THEN 1 WHEN 'queued' THEN 2 ELSE 3 END,
  deadline IS NULL, deadline, touched_at DESC, row`;

const ORDER: Record<TaskSort, string> = {
  suggested: SUGGESTED,
  deadline: `deadline IS NULL, deadline, row`,
  pay: `pay_amount DESC, row`,
  minutes: `minutes, row`,
  title: `title COLLATE NOCASE, row`,
  recent: `touched_at IS NULL, touched_at DESC, row`,
};

const STATE_NAMES: Record<TaskState, string> = {
  new: 'New',
  draft: 'Draft',
  queued: 'Queued',
  submitted: 'Submitted',
};

/** The window of the dashboard that `query` asks for, with the number of all that match and the filters' choices. */
export function listTasks(database: ReadableDatabase, account: string, query: TaskQuery): TaskList {
  const { where, values } = conditions(account, query);
  const rows = database.all(
    `SELECT * FROM tasks WHERE ${where} ORDER BY ${ORDER[query.sort]} LIMIT ? OFFSET ?`,
    [...values, query.limit, query.offset],
    rowSchema,
  );
  const total = database.get(`SELECT count(*) AS tasks FROM tasks WHERE ${where}`, values, totalSchema);
  const facets = database.all(COUNT_FACETS, [account], facetSchema);
  return {
    rows: rows.map(toRow),
    total: total?.tasks ?? 0,
    all: facets.reduce((sum, facet) => sum + facet.tasks, 0),
    states: choicesOf(facets, ({ state }) => [state, STATE_NAMES[state]]),
    domains: choicesOf(facets, ({ domain }) => [domain, domain]),
    projects: choicesOf(facets, ({ project, project_name }) => [project, project_name]),
  };
}

function conditions(account: string, query: TaskQuery): { where: string; values: SqlValue[] } {
  const parts = ['account = ?'];
  const values: SqlValue[] = [account];
  for (const [column, wanted] of [
    ['state', query.states],
    ['domain', query.domains],
    ['project', query.projects],
  ] as const) {
    if (wanted.length > 0) {
      parts.push(`${column} IN (SELECT value FROM json_each(?))`);
      values.push(JSON.stringify(wanted));
    }
  }
  if (query.states.length > 0 && !query.states.includes('new')) {
    // So is every task that is no longer new, and saying so lets the index of those be used.
    parts.push('touched_at IS NOT NULL');
  }
  const search = searchQuery(query.text);
  if (search !== null) {
    parts.push(`row IN (SELECT rowid FROM task_search WHERE task_search MATCH ?)`);
    values.push(search);
  }
  return { where: parts.join(' AND '), values };
}

/** The values of one facet with their labels and numbers of tasks, in the order of the labels. */
function choicesOf(
  facets: readonly z.infer<typeof facetSchema>[],
  read: (facet: z.infer<typeof facetSchema>) => readonly [value: string, label: string],
): TaskList['states'] {
  const choices = new Map<string, TaskList['states'][number]>();
  for (const facet of facets) {
    const [value, label] = read(facet);
    choices.set(value, { value, label, tasks: (choices.get(value)?.tasks ?? 0) + facet.tasks });
  }
  return [...choices.values()].sort((one, other) => (one.label < other.label ? -1 : 1));
}

function toRow(found: z.infer<typeof rowSchema>): TaskRow {
  return {
    id: found.id,
    title: found.title,
    project: { id: found.project, name: found.project_name },
    domain: found.domain,
    steps: found.steps,
    kinds: kindsSchema.parse(JSON.parse(found.kinds)),
    minutes: found.minutes,
    pay: { amount: found.pay_amount, currency: found.pay_currency },
    difficulty: found.difficulty,
    deadline: found.deadline,
    state: found.state,
    touchedAt: found.touched_at,
  };
}
