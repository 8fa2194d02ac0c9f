import type { Answers } from '#shared/domain/draft';
import type { Task } from '#shared/domain/task';
import type { SaveDraft, SavedDraft } from '#shared/ipc/drafts';
import type { IpcFailure } from '#shared/ipc/failure';
import { stepIdSchema, type TaskId } from '#shared/lib/ids';
import { jsonWeight } from '#shared/lib/json-weight';
import { diffJson, PatchMismatch } from '#shared/lib/patch';
import { failure, type Result, success } from '#shared/lib/result';
import { fitsDraft } from '#shared/steps/check-limits';
import { readAnswer } from '#shared/steps/parse-task';
import { stepKindOf } from '#shared/steps/registry';
import type { Database, WritableDatabase } from '../database/port';
import type { Clock, Timers } from '../platform/clock';
import { findTask, findTaskState, setTaskState } from '../tasks/task-repository';
import type { DraftCache, OpenDraft } from './draft-cache';
import {
  addRevision,
  changeAnswers,
  copyDraft,
  type Draft,
  findDraft,
  type RevisionBody,
  type Shapes,
} from './draft-repository';
import { addToEntry, type SaveFacts } from './history-entry';
import { LANDMARK_EVERY, nextLandmark, writeLandmark } from './landmarks';
import { wordChange } from './word-change';

/** After so many patches the whole draft is copied anew, so that opening it stays quick. */
const MOST_PATCHES = 1_000;
/** On leaving a task it is copied already after so many. */
const PATCHES_WORTH_COPYING = 50;

export interface DraftService {
  readonly database: Database;
  readonly cache: DraftCache;
  readonly clock: Clock;
  readonly timers: Timers;
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
  if ((args.restored ?? 0) > draft.revision) {
    return failure({ kind: 'invalid-arguments', detail: `there is no revision ${args.restored}` });
  }
  const answers = draft.revision === args.base ? nextAnswers(draft.answers, args.change) : null;
  if (answers === null) {
    return failure({ kind: 'out-of-step', head: draft.revision });
  }
  const misfit = findMisfit(task, answers, args.change);
  if (misfit !== null) {
    return failure({ kind: 'invalid-arguments', detail: misfit });
  }
  const savedAt = service.clock.now();
  const revision = writeRevision(service, account, open, {
    answers,
    body: bodyOf(args.change, draft, answers),
    savedAt,
    restored: args.restored ?? null,
  });
  return success({ revision, savedAt });
}

/** Copies a draft that is being left as a whole, where that is worth it, so that it is quick to open next time. */
export function copyOnLeaving(service: DraftService, account: string, task: TaskId): void {
  const open = openDraft(service, account, task);
  if (open !== null && open.draft.patches >= PATCHES_WORTH_COPYING && !open.draft.isOld) {
    service.database.write((database) => copyDraft(database, account, task, open.draft));
    service.cache.set(account, task, { ...open, draft: { ...open.draft, patches: 0 } });
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
  const startedAt = service.clock.now();
  const nothing = { revision: 0, patches: 0, answers: {}, isOld: false, entry: null, lastSitting: 0 };
  const empty = { ...nothing, startedAt, shapes };
  const found = findDraft(service.database.read, account, id);
  const isFirstSight = service.cache.isFirstSight(account, id);
  const draft = found !== null && isFirstSight ? beginSitting(found) : found;
  const open = { draft: draft === null ? empty : bringUpToDate(stored.task, draft), task: stored.task };
  service.cache.set(account, id, open);
  return open;
}

/** The versions of answer shapes that this Goldsmith writes. */
export function currentShapes(task: Task): Shapes {
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
  return { ...draft, shapes, answers, isOld: old.length > 0 };
}

/** The app was started anew: what is saved next is of another sitting. */
function beginSitting(draft: Draft): Draft {
  return draft.entry === null
    ? draft
    : { ...draft, entry: { ...draft.entry, isOver: true, isSittingOver: true } };
}

interface NewRevision {
  readonly answers: Answers;
  readonly body: RevisionBody;
  readonly savedAt: number;
  readonly restored: number | null;
}

function writeRevision(service: DraftService, account: string, open: OpenDraft, made: NewRevision): number {
  const { draft, task } = open;
  const next = nextDraft(draft, made, false);
  return keep(service, account, { draft: next, task }, (write) =>
    putRevision(write, account, task.id, draft, next, made),
  );
}

/** Answers that did not come from the window: all of them, as a revision of their own. */
export interface WholeAnswers {
  readonly answers: Answers;
  /** The revision that they bring back. */
  readonly restored: number | null;
  /** What belongs to it, in the same transaction. */
  readonly alongside: (write: WritableDatabase, revision: number) => void;
}

/** Adds revisions one on top of the other, all of them or none. Gives the number of the last. */
export function writeAnswers(
  service: DraftService,
  account: string,
  id: TaskId,
  all: readonly WholeAnswers[],
): number {
  const open = openDraft(service, account, id);
  if (open === null) {
    throw new Error(`there is no task "${id}"`);
  }
  const savedAt = service.clock.now();
  let { draft } = open;
  const steps = all.map(({ answers, restored, alongside }) => {
    const before = draft;
    const body = bodyOf({ kind: 'whole', answers }, before, answers);
    const made = { answers, body, savedAt, restored };
    draft = nextDraft(before, made, true);
    return { before, made, next: draft, alongside };
  });
  return keep(service, account, { draft, task: open.task }, (write) => {
    for (const { before, made, next, alongside } of steps) {
      putRevision(write, account, id, before, next, made);
      alongside(write, next.revision);
    }
  });
}

/** `isApart`: it is an entry of the timeline by itself. */
function nextDraft(draft: Draft, { answers, body, savedAt, restored }: NewRevision, isApart: boolean): Draft {
  const revision = draft.revision + 1;
  const patches = body.kind === 'whole' ? 0 : draft.patches + 1;
  const facts = { revision, savedAt, restored, isApart, ...factsOf(draft, body) };
  return {
    revision,
    patches: patches >= MOST_PATCHES ? 0 : patches,
    startedAt: draft.revision === 0 ? savedAt : draft.startedAt,
    shapes: draft.shapes,
    answers,
    isOld: false,
    entry: addToEntry(draft.entry, draft.lastSitting, facts),
    lastSitting: draft.lastSitting,
  };
}

function putRevision(
  write: WritableDatabase,
  account: string,
  task: TaskId,
  before: Draft,
  next: Draft,
  { body, savedAt, restored }: NewRevision,
): void {
  addRevision(write, account, task, before, next, body, savedAt, restored);
  if (body.kind === 'patch' && next.patches === 0) {
    copyDraft(write, account, task, next);
  }
  setTaskState(write, account, task, 'draft', savedAt);
}

/** Commits, and only then has the draft at hand. */
function keep(
  service: DraftService,
  account: string,
  open: OpenDraft,
  work: (write: WritableDatabase) => void,
): number {
  const { draft, task } = open;
  try {
    service.database.write(work);
  } catch (error) {
    service.cache.forget(account, task.id);
    throw error;
  }
  service.cache.set(account, task.id, open);
  if (draft.revision % LANDMARK_EVERY === 0) {
    service.timers.after(0, () => addLandmark(service, account, task.id, draft.revision));
  }
  return draft.revision;
}

/**
 * Writes the landmarks that are wanting, one a turn, after "Saved" has been said. Should it fail, or the app end before,
 * the next one catches up, and reading an old revision takes longer until then.
 */
function addLandmark(service: DraftService, account: string, task: TaskId, head: number): void {
  try {
    const next = nextLandmark(service.database.read, account, task, head);
    if (next !== null) {
      writeLandmark(service.database, account, task, next);
      service.timers.after(0, () => addLandmark(service, account, task, head));
    }
  } catch (error) {
    console.error('a landmark of the history could not be written', error);
  }
}

/** What a save says of itself in the timeline. */
function factsOf(draft: Draft, body: RevisionBody): Pick<SaveFacts, 'words' | 'steps'> {
  if (body.kind === 'patch' && body.step !== null) {
    const { step } = body;
    const patch = body.patch.map((operation) => ({ ...operation, path: [step, ...operation.path] }));
    return { steps: [step], words: wordChange(draft.answers, patch) };
  }
  const patch = body.kind === 'patch' ? body.patch : diffJson(draft.answers, body.answers);
  const steps = new Set(patch.map(({ path }) => path[0]));
  return {
    steps: [...steps].map((step) => stepIdSchema.parse(step)),
    words: wordChange(draft.answers, patch),
  };
}

/**
 * What is kept of a change. Where the window sent everything, that too is what differs; the first revision is whole,
 * and so is one that brings stored answers to new shapes.
 */
function bodyOf(change: SaveDraft['change'], draft: Draft, answers: Answers): RevisionBody {
  if (draft.revision === 0 || draft.isOld) {
    return { kind: 'whole', answers };
  }
  return change.kind === 'patch'
    ? { kind: 'patch', step: change.step, patch: change.patch }
    : { kind: 'patch', step: null, patch: diffJson(draft.answers, answers) };
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
