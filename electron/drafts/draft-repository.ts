import { z } from 'zod';
import type { Answers } from '#shared/domain/draft';
import { type StepId, stepIdSchema, type TaskId } from '#shared/lib/ids';
import { applyPatch } from '#shared/lib/patch';
import type { Patch } from '#shared/lib/patch-schema';
import type { ReadableDatabase, WritableDatabase } from '../database/port';
import { StorageError } from '../database/storage-error';
import { entrySchema, type HistoryEntry } from './history-entry';
import { replay, storedRevisionSchema } from './replay';
import { isAsSaved, revisionSum, type Summed } from './revision-sum';
import { closeEntry, lastSitting } from './timeline-repository';

/** A draft as it stands: the answers of its newest revision. */
export interface Draft {
  readonly revision: number;
  /** Patches since the last whole revision, or since the copy of the whole. */
  readonly patches: number;
  /** Milliseconds since the epoch of the first save. */
  readonly startedAt: number;
  /** The version of each step's answer shape, as of the last save. */
  readonly shapes: Shapes;
  readonly answers: Answers;
  /** The answers were brought to newer shapes than they have on disk; the next save writes everything. */
  readonly isOld: boolean;
  /** What the next save is added to in the timeline; null before the first. */
  readonly entry: HistoryEntry | null;
  readonly lastSitting: number;
}

export type Shapes = z.infer<typeof shapesSchema>;

const shapesSchema = z.record(stepIdSchema, z.int().positive());

/** What a revision holds: the change of one step or (null) of all answers, or everything. */
export type RevisionBody =
  | { readonly kind: 'patch'; readonly step: StepId | null; readonly patch: Patch }
  | { readonly kind: 'whole'; readonly answers: Answers };

/** A revision as it was saved. What is no longer that is damage to the store. */
const revisionSchema = storedRevisionSchema
  .extend({ task: z.string(), revision: z.int(), sum: z.int().nullable() })
  .transform((row) => asSaved(row, { ...row, text: row.whole ?? row.patch ?? '' }));
const copySchema = z
  .object({ task: z.string(), revision: z.int(), answers: z.string(), sum: z.int().nullable() })
  .transform((row) => asSaved(row, { ...row, step: null, text: row.answers }));

function asSaved<Row extends { readonly sum: number | null }>(row: Row, summed: Summed): Row {
  if (!isAsSaved(summed, row.sum)) {
    throw new StorageError('damaged', `revision ${summed.revision} is not what was saved`, null);
  }
  return row;
}

const headSchema = z.object({
  revision: z.int(),
  patches: z.int(),
  shapes: z.string(),
  started_at: z.int(),
  entry: z.string().nullable(),
});

/** Reads a draft by replaying its patches on what was last written whole; null when nothing was saved yet. */
export function findDraft(database: ReadableDatabase, account: string, task: TaskId): Draft | null {
  const head = database.get(
    `SELECT revision, patches, shapes, started_at, entry FROM drafts WHERE account = ? AND task = ?`,
    [account, task],
    headSchema,
  );
  if (head === null) {
    return null;
  }
  const start = head.revision - head.patches;
  const copy = findCopy(database, account, task, start, start);
  const answers =
    copy !== null
      ? replayRevisions(database, account, task, JSON.parse(copy.answers), start + 1, head.revision)
      : replayRevisions(database, account, task, {}, start, head.revision);
  return {
    revision: head.revision,
    patches: head.patches,
    startedAt: head.started_at,
    shapes: shapesSchema.parse(JSON.parse(head.shapes)),
    answers,
    isOld: false,
    entry: head.entry === null ? null : entrySchema.parse(JSON.parse(head.entry)),
    lastSitting: head.entry === null ? lastSitting(database, account, task) : 0,
  };
}

/** The whole that was copied last, as JSON, and its revision; null when that is not between these two. */
export function findCopy(
  database: ReadableDatabase,
  account: string,
  task: TaskId,
  from: number,
  to: number,
) {
  return database.get(
    `SELECT task, revision, answers, sum FROM draft_copies WHERE account = ? AND task = ? AND revision BETWEEN ? AND ?`,
    [account, task, from, to],
    copySchema,
  );
}

/** The answers after the revisions `from` to `to`, both included, made on others. */
export function replayRevisions(
  database: ReadableDatabase,
  account: string,
  task: TaskId,
  answers: Answers,
  from: number,
  to: number,
): Answers {
  const revisions = database.all(
    `SELECT task, revision, step, patch, whole, sum FROM revisions
     WHERE account = ? AND task = ? AND revision BETWEEN ? AND ? ORDER BY revision`,
    [account, task, from, to],
    revisionSchema,
  );
  return replay(answers, revisions);
}

/** The answers after a change; throws PatchMismatch when the patch does not fit. */
export function changeAnswers(answers: Answers, body: RevisionBody): Answers {
  if (body.kind === 'whole') {
    return body.answers;
  }
  return body.step === null
    ? (applyPatch(answers, body.patch) as Answers)
    : { ...answers, [body.step]: applyPatch(answers[body.step] ?? null, body.patch) };
}

/** Adds a revision and moves the draft's head to it. Earlier revisions are never changed. */
export function addRevision(
  database: WritableDatabase,
  account: string,
  task: TaskId,
  before: Draft,
  draft: Draft,
  body: RevisionBody,
  savedAt: number,
  restored: number | null,
): void {
  const step = body.kind === 'patch' ? body.step : null;
  const text = JSON.stringify(body.kind === 'patch' ? body.patch : body.answers);
  database.run(
    `INSERT INTO revisions (account, task, revision, step, patch, whole, saved_at, restored, sum)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    account,
    task,
    draft.revision,
    step,
    body.kind === 'patch' ? text : null,
    body.kind === 'whole' ? text : null,
    savedAt,
    restored,
    revisionSum({ task, revision: draft.revision, step, text }),
  );
  if (before.entry !== null && before.entry.first !== draft.entry?.first) {
    closeEntry(database, account, task, before.revision, before.entry);
  }
  database.run(
    `INSERT INTO drafts (account, task, revision, patches, shapes, started_at, touched_at, entry)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (account, task) DO UPDATE SET revision = excluded.revision, patches = excluded.patches,
       shapes = excluded.shapes, touched_at = excluded.touched_at, entry = excluded.entry`,
    account,
    task,
    draft.revision,
    draft.patches,
    JSON.stringify(draft.shapes),
    draft.startedAt,
    savedAt,
    JSON.stringify(draft.entry),
  );
}

/** Copies the whole as it stands, in the place of the last copy, so that the draft is quick to open. */
export function copyDraft(database: WritableDatabase, account: string, task: TaskId, draft: Draft): void {
  // Not as an update: that would write the new copy before it gives the old one's pages free.
  database.run(`DELETE FROM draft_copies WHERE account = ? AND task = ?`, account, task);
  const text = JSON.stringify(draft.answers);
  database.run(
    `INSERT INTO draft_copies (account, task, revision, answers, sum) VALUES (?, ?, ?, ?, ?)`,
    account,
    task,
    draft.revision,
    text,
    revisionSum({ task, revision: draft.revision, step: null, text }),
  );
  database.run(`UPDATE drafts SET patches = 0 WHERE account = ? AND task = ?`, account, task);
}
