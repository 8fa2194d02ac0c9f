import { z } from 'zod';
import { type Answers, answersSchema } from '#shared/domain/draft';
import { type TaskId, taskIdSchema } from '#shared/lib/ids';
import type { FoundRow } from '../database/damaged-file';
import type { WritableDatabase } from '../database/port';
import { findDraft } from '../drafts/draft-repository';
import { replay, storedRevisionSchema } from '../drafts/replay';
import { isAsSaved, revisionSum } from '../drafts/revision-sum';
import { currentShapes } from '../drafts/save-draft';
import { findTask } from '../tasks/task-repository';
import { type FoundTables, insertFound } from './insert-found';

/** How far a draft could be brought. */
export interface SalvagedDraft {
  readonly account: string;
  readonly task: TaskId;
  /** Its newest revision now. */
  readonly revision: number;
  /** What the damaged file says of the newest one; null where that could not be read. */
  readonly wanted: number | null;
}

const keySchema = z.object({ account: z.string(), task: taskIdSchema });
const sum = z
  .int()
  .nullish()
  .transform((number) => number ?? null);
const revisionSchema = storedRevisionSchema
  .extend({ ...keySchema.shape, revision: z.int().positive(), sum })
  .refine((row) => isAsSaved({ ...row, text: row.whole ?? row.patch ?? '' }, row.sum));
const copySchema = z
  .object({ ...keySchema.shape, revision: z.int().positive(), answers: z.string(), sum })
  .refine((row) => isAsSaved({ ...row, step: null, text: row.answers }, row.sum));
const headSchema = z.object({
  ...keySchema.shape,
  revision: z.int().positive(),
  shapes: z.string(),
  started_at: z.int(),
  touched_at: z.int(),
  entry: z.string().nullable(),
});

type FoundRevision = z.infer<typeof revisionSchema> & { readonly row: FoundRow };
type Copy = z.infer<typeof copySchema>;
type Head = z.infer<typeof headSchema>;

interface Found {
  readonly revisions: FoundRevision[];
  copy: Copy | null;
  head: Head | null;
}

/** Takes over every revision that follows on what a sound store has of a draft, and every draft that it has nothing of. */
export function salvageDrafts(source: FoundTables, database: WritableDatabase): SalvagedDraft[] {
  return [...findByDraft(source).values()].flatMap(({ key, found }) => {
    const salvaged = salvageDraft(database, key.account, key.task, found);
    return salvaged === null ? [] : [salvaged];
  });
}

function findByDraft(source: FoundTables) {
  const all = new Map<string, { readonly key: z.infer<typeof keySchema>; readonly found: Found }>();
  const of = (key: z.infer<typeof keySchema>): Found => {
    const name = JSON.stringify([key.account, key.task]);
    const known = all.get(name) ?? { key, found: { revisions: [], copy: null, head: null } };
    all.set(name, known);
    return known.found;
  };
  for (const row of source('revisions')) {
    const revision = revisionSchema.safeParse(row).data;
    if (revision !== undefined) {
      of(revision).revisions.push({ ...revision, row });
    }
  }
  for (const row of source('draft_copies')) {
    const copy = copySchema.safeParse(row).data;
    if (copy !== undefined) {
      of(copy).copy = copy;
    }
  }
  for (const row of source('drafts')) {
    const head = headSchema.safeParse(row).data;
    if (head !== undefined) {
      of(head).head = head;
    }
  }
  return all;
}

function salvageDraft(
  database: WritableDatabase,
  account: string,
  task: TaskId,
  { revisions, copy, head }: Found,
): SalvagedDraft | null {
  const before = findDraft(database, account, task);
  const began = before?.revision ?? 0;
  const newer = revisions.filter(({ revision }) => revision > began).sort((a, b) => a.revision - b.revision);
  let at: Reached = { revision: began, patches: before?.patches ?? 0, answers: before?.answers ?? {} };
  for (const revision of newer) {
    // What was copied whole leads over a gap; what follows it can be had again.
    const isGap = revision.revision !== at.revision + 1;
    at = isGap && copy !== null && copy.revision < revision.revision ? withCopy(database, at, copy) : at;
    at = withRevision(database, at, revision);
  }
  at = copy === null ? at : withCopy(database, at, copy);
  if (at.revision > began) {
    putHead(database, account, task, at, head, before === null);
  }
  return at.revision === 0 ? null : { account, task, revision: at.revision, wanted: head?.revision ?? null };
}

/** How far a draft has been brought. */
interface Reached {
  readonly revision: number;
  readonly patches: number;
  readonly answers: Answers;
}

function withRevision(database: WritableDatabase, at: Reached, found: FoundRevision): Reached {
  const follows = found.whole !== null || found.revision === at.revision + 1;
  const answers = follows ? replayed(at.answers, found) : null;
  return answers !== null && insertFound(database, 'revisions', found.row)
    ? { revision: found.revision, patches: found.whole === null ? at.patches + 1 : 0, answers }
    : at;
}

/** With the whole that was copied last as a revision, where it is newer. */
function withCopy(database: WritableDatabase, at: Reached, copy: Copy): Reached {
  const { account, task, revision } = copy;
  const answers = revision > at.revision ? parseAnswers(copy.answers) : null;
  const text = copy.answers;
  const kept = revisionSum({ task, revision, step: null, text });
  const row = { account, task, revision, whole: text, saved_at: 0, sum: kept };
  return answers !== null && insertFound(database, 'revisions', row) ? { revision, patches: 0, answers } : at;
}

function replayed(answers: Answers, revision: FoundRevision): Answers | null {
  try {
    return replay(answers, [revision]);
  } catch {
    // It does not follow on what there is, or is not what it was.
    return null;
  }
}

function parseAnswers(text: string): Answers | null {
  try {
    return answersSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What the timeline was adding to is begun anew: it may be of revisions that are gone. */
function putHead(
  database: WritableDatabase,
  account: string,
  task: TaskId,
  { revision, patches }: Reached,
  head: Head | null,
  isNew: boolean,
): void {
  if (isNew) {
    database.run(
      `INSERT INTO drafts (account, task, revision, patches, shapes, started_at, touched_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      account,
      task,
      revision,
      patches,
      head?.shapes ?? shapesOf(database, account, task),
      head?.started_at ?? 0,
      head?.touched_at ?? 0,
    );
    return;
  }
  database.run(
    `UPDATE drafts SET revision = ?, patches = ?, shapes = coalesce(?, shapes), touched_at = max(touched_at, ?), entry = NULL
     WHERE account = ? AND task = ?`,
    revision,
    patches,
    head?.shapes ?? null,
    head?.touched_at ?? 0,
    account,
    task,
  );
}

/** Where nothing says in which shapes the answers are: most likely it was this very version that wrote them. */
function shapesOf(database: WritableDatabase, account: string, task: TaskId): string {
  const stored = findTask(database, account, task);
  return JSON.stringify(stored === null ? {} : currentShapes(stored.task));
}
