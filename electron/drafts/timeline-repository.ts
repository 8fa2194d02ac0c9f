import { z } from 'zod';
import type { Timeline, TimelineEntry, TimelineQuery } from '#shared/ipc/history';
import { stepIdSchema, type TaskId } from '#shared/lib/ids';
import type { ReadableDatabase, WritableDatabase } from '../database/port';
import { entrySchema, type HistoryEntry } from './history-entry';

const stepsSchema = z.array(stepIdSchema);
const rowSchema = z.object({
  revision: z.int(),
  first: z.int(),
  sitting: z.int(),
  began_at: z.int(),
  ended_at: z.int(),
  words: z.int().nullable(),
  steps: z.string(),
  restored: z.int().nullable(),
});
const headSchema = z.object({ revision: z.int(), entry: z.string().nullable() });
const namedSchema = z.object({ revision: z.int(), name: z.string() });
const sumSchema = z.object({
  number: z.int(),
  beganAt: z.int(),
  endedAt: z.int(),
  words: z.int().nullable(),
  counted: z.int(),
});

/** Puts an entry that nothing is added to any more behind the others. */
export function closeEntry(
  database: WritableDatabase,
  account: string,
  task: TaskId,
  revision: number,
  entry: HistoryEntry,
): void {
  database.run(
    `INSERT INTO history_entries
       (account, task, revision, first, sitting, began_at, ended_at, words, steps, restored)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    account,
    task,
    revision,
    entry.first,
    entry.sitting,
    entry.beganAt,
    entry.endedAt,
    entry.words,
    JSON.stringify(entry.steps),
    entry.restored,
  );
}

/** The number of the newest sitting that is closed; 0 before the first. */
export function lastSitting(database: ReadableDatabase, account: string, task: TaskId): number {
  const found = database.get(
    `SELECT sitting FROM history_entries WHERE account = ? AND task = ? ORDER BY revision DESC LIMIT 1`,
    [account, task],
    z.object({ sitting: z.int() }),
  );
  return found?.sitting ?? 0;
}

/** A page of the timeline of a draft, the newest entry first, with the sittings that its entries are of. */
export function findTimeline(database: ReadableDatabase, account: string, query: TimelineQuery): Timeline {
  const { task, before, limit } = query;
  const head = database.get(
    `SELECT revision, entry FROM drafts WHERE account = ? AND task = ?`,
    [account, task],
    headSchema,
  );
  const current = head === null ? null : currentOf(head);
  const rows = database.all(
    `SELECT revision, first, sitting, began_at, ended_at, words, steps, restored FROM history_entries
     WHERE account = ? AND task = ? AND revision < ? ORDER BY revision DESC LIMIT ?`,
    [account, task, before ?? Number.MAX_SAFE_INTEGER, limit + 1],
    rowSchema,
  );
  const stored = rows.map((row) => ({
    revision: row.revision,
    first: row.first,
    sitting: row.sitting,
    beganAt: row.began_at,
    endedAt: row.ended_at,
    words: row.words,
    steps: stepsSchema.parse(JSON.parse(row.steps)),
    restored: row.restored,
  }));
  const all = before === null && current !== null ? [current, ...stored] : stored;
  const shown = all.slice(0, limit);
  const names = namesBetween(database, account, task, shown.at(-1)?.revision ?? 0, shown[0]?.revision ?? 0);
  const oldest = shown.at(-1)?.sitting ?? 0;
  return {
    entries: shown.map((entry) => ({ ...entry, name: names.get(entry.revision) ?? null })),
    sittings: sumSittings(database, account, task, oldest, shown[0]?.sitting ?? 0, current),
    head: head?.revision ?? 0,
    hasMore: all.length > limit,
  };
}

/** Whether a revision is the end of an entry, so that the timeline can show its name. */
export function endsEntry(
  database: ReadableDatabase,
  account: string,
  task: TaskId,
  revision: number,
): boolean {
  const found = database.get(
    `SELECT revision FROM history_entries WHERE account = ? AND task = ? AND revision = ?`,
    [account, task, revision],
    z.object({ revision: z.int() }),
  );
  return found !== null;
}

/** Names a revision, names it anew, or (null) takes its name away. The revision itself stays as it is. */
export function nameRevision(
  database: WritableDatabase,
  account: string,
  task: TaskId,
  revision: number,
  name: string | null,
): void {
  if (name === null) {
    database.run(
      `DELETE FROM checkpoints WHERE account = ? AND task = ? AND revision = ?`,
      account,
      task,
      revision,
    );
    return;
  }
  database.run(
    `INSERT INTO checkpoints (account, task, revision, name) VALUES (?, ?, ?, ?)
     ON CONFLICT (account, task, revision) DO UPDATE SET name = excluded.name`,
    account,
    task,
    revision,
    name,
  );
}

/** Says of the entry that saves are added to that it is over. */
export function endEntry(
  database: WritableDatabase,
  account: string,
  task: TaskId,
  entry: HistoryEntry,
): void {
  database.run(
    `UPDATE drafts SET entry = ? WHERE account = ? AND task = ?`,
    JSON.stringify(entry),
    account,
    task,
  );
}

type Entry = Omit<TimelineEntry, 'name'>;

function currentOf(head: z.infer<typeof headSchema>): Entry | null {
  if (head.entry === null) {
    return null;
  }
  const { isOver: _, isSittingOver: __, ...entry } = entrySchema.parse(JSON.parse(head.entry));
  return { ...entry, revision: head.revision };
}

function namesBetween(
  database: ReadableDatabase,
  account: string,
  task: TaskId,
  from: number,
  to: number,
): Map<number, string> {
  const found = database.all(
    `SELECT revision, name FROM checkpoints WHERE account = ? AND task = ? AND revision BETWEEN ? AND ?`,
    [account, task, from, to],
    namedSchema,
  );
  return new Map(found.map(({ revision, name }) => [revision, name]));
}

/** What whole sittings come to, those that the page shows only a part of included. The newest first. */
function sumSittings(
  database: ReadableDatabase,
  account: string,
  task: TaskId,
  from: number,
  to: number,
  current: Entry | null,
): Timeline['sittings'] {
  const stored = database.all(
    `SELECT sitting AS number, min(began_at) AS beganAt, max(ended_at) AS endedAt, sum(words) AS words,
       count(words) = count(*) AS counted
     FROM history_entries WHERE account = ? AND task = ? AND sitting BETWEEN ? AND ?
     GROUP BY sitting ORDER BY sitting DESC`,
    [account, task, from, to],
    sumSchema,
  );
  const sums = stored.map(({ counted, words, ...sum }) => ({ ...sum, words: counted === 1 ? words : null }));
  if (current === null || current.sitting > to) {
    return sums;
  }
  const [newest, ...older] = sums;
  const { sitting: number, beganAt, endedAt, words } = current;
  if (newest?.number !== number) {
    return [{ number, beganAt, endedAt, words }, ...sums];
  }
  const both = newest.words === null || words === null ? null : newest.words + words;
  return [{ ...newest, endedAt: Math.max(newest.endedAt, endedAt), words: both }, ...older];
}
