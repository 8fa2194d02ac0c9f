import { type TaskList, type TaskQuery, type TaskRow, taskRowSchema } from '#shared/ipc/tasks';

/** A row as the main process would send it. */
export function sampleRow(number: number, changes: Partial<TaskRow> = {}): TaskRow {
  const row = taskRowSchema.parse({
    id: `task-${number}`,
    title: `Task ${number}`,
    project: { id: 'project', name: 'Project' },
    domain: 'Mathematics',
    steps: 6,
    kinds: ['prompt', 'criteria'],
    minutes: 90,
    pay: { amount: 4_500, currency: 'USD' },
    difficulty: 'moderate',
    deadline: null,
    state: 'new',
    touchedAt: null,
  });
  return { ...row, ...changes };
}

/** The part of `rows` that a query asks for; filters by text and state only. */
export function listOf(rows: readonly TaskRow[], query: Omit<TaskQuery, 'projects'>): TaskList {
  const matching = rows.filter(
    (row) =>
      row.title.includes(query.text) && (query.states.length === 0 || query.states.includes(row.state)),
  );
  return {
    rows: matching.slice(query.offset, query.offset + query.limit),
    total: matching.length,
    all: rows.length,
    states: [],
    domains: [],
    projects: [],
  };
}
