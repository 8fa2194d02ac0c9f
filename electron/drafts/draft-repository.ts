import { z } from 'zod';
import { type Answers, answersSchema } from '#shared/domain/draft';
import { type StepId, stepIdSchema, type TaskId } from '#shared/lib/ids';
import { jsonSchema } from '#shared/lib/json-value';
import { applyPatch } from '#shared/lib/patch';
import { type Patch, patchSchema } from '#shared/lib/patch-schema';
import type { ReadableDatabase, WritableDatabase } from '../database/port';

/** A draft as it stands: the answers of its newest revision. */
export interface Draft {
  readonly revision: number;
  /** Patches since the last whole revision. */
  readonly patches: number;
  /** Milliseconds since the epoch of the first save. */
  readonly startedAt: number;
  /** The version of each step's answer shape, as of the last save. */
  readonly shapes: Shapes;
  readonly answers: Answers;
}

export type Shapes = z.infer<typeof shapesSchema>;

const shapesSchema = z.record(stepIdSchema, z.int().positive());

/** What a revision holds: the change of one step, or everything. */
export type RevisionBody =
  | { readonly kind: 'patch'; readonly step: StepId; readonly patch: Patch }
  | { readonly kind: 'whole'; readonly answers: Answers };

const headSchema = z.object({ revision: z.int(), patches: z.int(), shapes: z.string(), started_at: z.int() });
const revisionSchema = z.object({
  step: stepIdSchema.nullable(),
  patch: z.string().nullable(),
  whole: z.string().nullable(),
});

/** Reads a draft by replaying its patches on its last whole revision; null when nothing was saved yet. */
export function findDraft(database: ReadableDatabase, account: string, task: TaskId): Draft | null {
  const head = database.get(
    `SELECT revision, patches, shapes, started_at FROM drafts WHERE account = ? AND task = ?`,
    [account, task],
    headSchema,
  );
  if (head === null) {
    return null;
  }
  const revisions = database.all(
    `SELECT step, patch, whole FROM revisions WHERE account = ? AND task = ? AND revision >= ? ORDER BY revision`,
    [account, task, head.revision - head.patches],
    revisionSchema,
  );
  const answers = revisions.reduce<Answers>((sofar, revision) => replay(sofar, revision), {});
  return {
    revision: head.revision,
    patches: head.patches,
    startedAt: head.started_at,
    shapes: shapesSchema.parse(JSON.parse(head.shapes)),
    answers,
  };
}

/** The answers after a change; throws PatchMismatch when the patch does not fit. */
export function changeAnswers(answers: Answers, body: RevisionBody): Answers {
  return body.kind === 'whole'
    ? body.answers
    : { ...answers, [body.step]: applyPatch(answers[body.step] ?? null, body.patch) };
}

/** Adds a revision and moves the draft's head to it. Earlier revisions are never changed. */
export function addRevision(
  database: WritableDatabase,
  account: string,
  task: TaskId,
  draft: Draft,
  body: RevisionBody,
  savedAt: number,
): void {
  database.run(
    `INSERT INTO revisions (account, task, revision, step, patch, whole, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    account,
    task,
    draft.revision,
    body.kind === 'patch' ? body.step : null,
    body.kind === 'patch' ? JSON.stringify(body.patch) : null,
    body.kind === 'whole' ? JSON.stringify(body.answers) : null,
    savedAt,
  );
  database.run(
    `INSERT INTO drafts (account, task, revision, patches, shapes, started_at, touched_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (account, task) DO UPDATE SET revision = excluded.revision, patches = excluded.patches,
       shapes = excluded.shapes, touched_at = excluded.touched_at`,
    account,
    task,
    draft.revision,
    draft.patches,
    JSON.stringify(draft.shapes),
    draft.startedAt,
    savedAt,
  );
}

function replay(answers: Answers, revision: z.infer<typeof revisionSchema>): Answers {
  if (revision.whole !== null) {
    return answersSchema.parse(JSON.parse(revision.whole));
  }
  const patch = patchSchema.parse(JSON.parse(revision.patch ?? '[]'));
  const step = stepIdSchema.parse(revision.step);
  return { ...answers, [step]: jsonSchema.parse(applyPatch(answers[step] ?? null, patch)) };
}
