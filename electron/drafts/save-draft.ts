import type { Answers } from '#shared/domain/draft';
import type { Task } from '#shared/domain/task';
import type { SaveDraft, SavedDraft } from '#shared/ipc/drafts';
import type { IpcFailure } from '#shared/ipc/failure';
import type { TaskId } from '#shared/lib/ids';
import { jsonWeight } from '#shared/lib/json-weight';
import { PatchMismatch } from '#shared/lib/patch';
import { failure, type Result, success } from '#shared/lib/result';
import { fitsDraft } from '#shared/steps/check-limits';
import { readAnswer } from '#shared/steps/parse-task';
import { stepKindOf } from '#shared/steps/registry';
import type { Database } from '../database/port';
import type { Clock } from '../platform/clock';
import { findTask, findTaskState, setTaskState } from '../tasks/task-repository';
import type { DraftCache, OpenDraft } from './draft-cache';
import {
  addRevision,
  changeAnswers,
  type Draft,
  findDraft,
  type RevisionBody,
  type Shapes,
} from './draft-repository';

/** After so many patches a whole revision is written, so that opening a draft stays quick. */
const MOST_PATCHES = 1_000;
/** On leaving a task a whole revision is written already after so many. */
const PATCHES_WORTH_FOLDING = 50;

export interface DraftService {
  readonly database: Database;
  readonly cache: DraftCache;
  readonly clock: Clock;
}

/**
 * Saves a change and returns after it is on disk.
 *
 *   window: base n + change ──► head is n? ──no──► out-of-step(head): the window sends everything
 *                                  │ yes
 *                                  ▼
 *                     one transaction: revision n + 1, head, dashboard row ──► memory ──► "Saved"
 *
 * The parent revision decides, never the clock.
 */
export function saveDraft(
  service: DraftService,
  account: string,
  args: SaveDraft,
): Result<SavedDraft, IpcFailure> {
  const state = findTaskState(service.database.read, account, args.task);
  if (state === 'queued' || state === 'submitted') {
    return failure({ kind: 'read-only', detail: state });
  }
  const open = openDraft(service, account, args.task);
  if (state === null || open === null) {
    return failure({ kind: 'not-found', detail: args.task });
  }
  const { draft, task } = open;
  const answers = draft.revision === args.base ? nextAnswers(draft.answers, args.change) : null;
  if (answers === null) {
    return failure({ kind: 'out-of-step', head: draft.revision });
  }
  const misfit = findMisfit(task, answers, args.change);
  if (misfit !== null) {
    return failure({ kind: 'invalid-arguments', detail: misfit });
  }
  const savedAt = service.clock.now();
  const revision = writeRevision(
    service,
    account,
    open,
    answers,
    bodyOf(args.change, draft, answers),
    savedAt,
  );
  return success({ revision, savedAt });
}

/** Folds the patches of a draft that is being left into a whole revision, where that is worth it. */
export function foldDraft(service: DraftService, account: string, task: TaskId): void {
  const open = openDraft(service, account, task);
  if (open !== null && open.draft.patches >= PATCHES_WORTH_FOLDING) {
    const body: RevisionBody = { kind: 'whole', answers: open.draft.answers };
    const next = { ...open.draft, revision: open.draft.revision + 1, patches: 0 };
    service.database.write((database) =>
      addRevision(database, account, task, next, body, service.clock.now()),
    );
    service.cache.set(account, task, { ...open, draft: next });
  }
}

/** The draft as it is on disk, empty and of revision 0 when nothing was saved yet; null when there is no such task. */
export function openDraft(service: DraftService, account: string, id: TaskId): OpenDraft | null {
  const known = service.cache.get(account, id);
  if (known !== null) {
    return known;
  }
  const stored = findTask(service.database.read, account, id);
  if (stored === null) {
    return null;
  }
  const shapes = currentShapes(stored.task);
  const empty = { revision: 0, patches: 0, startedAt: service.clock.now(), shapes, answers: {} };
  const draft = findDraft(service.database.read, account, id);
  const open = { draft: draft === null ? empty : bringUpToDate(stored.task, draft), task: stored.task };
  service.cache.set(account, id, open);
  return open;
}

/** The versions of answer shapes that this Goldsmith writes. */
function currentShapes(task: Task): Shapes {
  return Object.fromEntries(task.steps.map((step) => [step.id, stepKindOf(step).version])) as Shapes;
}

/** Brings answers of an earlier version to the current shapes; the next save then writes everything. */
function bringUpToDate(task: Task, draft: Draft): Draft {
  const shapes = currentShapes(task);
  const old = task.steps.filter(
    (step) => step.id in draft.answers && draft.shapes[step.id] !== shapes[step.id],
  );
  const answers = { ...draft.answers };
  for (const step of old) {
    const answer = readAnswer(step, draft.shapes[step.id] ?? 1, draft.answers[step.id] ?? null);
    if (answer === null) {
      throw new Error(`the stored answer of step "${step.id}" is of another version and cannot be read`);
    }
    answers[step.id] = answer;
  }
  return { ...draft, shapes, answers, patches: old.length > 0 ? MOST_PATCHES : draft.patches };
}

function writeRevision(
  service: DraftService,
  account: string,
  open: OpenDraft,
  answers: Answers,
  body: RevisionBody,
  savedAt: number,
): number {
  const { draft, task } = open;
  const next: Draft = {
    revision: draft.revision + 1,
    patches: body.kind === 'whole' ? 0 : draft.patches + 1,
    startedAt: draft.revision === 0 ? savedAt : draft.startedAt,
    shapes: draft.shapes,
    answers,
  };
  try {
    service.database.write((database) => {
      addRevision(database, account, task.id, next, body, savedAt);
      setTaskState(database, account, task.id, 'draft', savedAt);
    });
  } catch (error) {
    service.cache.forget(account, task.id);
    throw error;
  }
  service.cache.set(account, task.id, { draft: next, task });
  return next.revision;
}

function bodyOf(change: SaveDraft['change'], draft: Draft, answers: Answers): RevisionBody {
  const whole = change.kind === 'whole' || draft.revision === 0 || draft.patches >= MOST_PATCHES;
  return whole ? { kind: 'whole', answers } : { kind: 'patch', step: change.step, patch: change.patch };
}

/** The answers after the change; null when the patch does not fit what is stored. */
function nextAnswers(answers: Answers, change: SaveDraft['change']): Answers | null {
  if (change.kind === 'whole') {
    return change.answers;
  }
  try {
    const next = changeAnswers(answers, change);
    return jsonWeight(next[change.step] ?? null) === change.check ? next : null;
  } catch (error) {
    if (error instanceof PatchMismatch) {
      return null;
    }
    throw error;
  }
}

/** Says which answer does not have the shape of its step; null when all do. */
function findMisfit(task: Task, answers: Answers, change: SaveDraft['change']): string | null {
  const changed = change.kind === 'patch' ? [change.step] : Object.keys(answers);
  for (const id of changed) {
    const step = task.steps.find((candidate) => candidate.id === id);
    const answer = step === undefined ? undefined : answers[step.id];
    if (step === undefined || answer === undefined || !fitsDraft(step, answer)) {
      return `the answer of step "${id}" does not fit`;
    }
  }
  return null;
}
