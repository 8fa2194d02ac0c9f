import type { IpcFailure } from '#shared/ipc/failure';
import type { PastAnswers } from '#shared/ipc/history';
import type { StepId, TaskId } from '#shared/lib/ids';
import type { Json } from '#shared/lib/json-value';
import { failure, type Result, success } from '#shared/lib/result';
import { readAnswer } from '#shared/steps/parse-task';
import { stepKindOf } from '#shared/steps/registry';
import { readAnswersAt } from './landmarks';
import { type DraftService, openDraft } from './save-draft';
import { endEntry, endsEntry, nameRevision } from './timeline-repository';

/** The answers as they were at a revision, in the shapes of today. One that cannot be read any more is left out. */
export function readRevision(
  service: DraftService,
  account: string,
  id: TaskId,
  revision: number,
): Result<PastAnswers, IpcFailure> {
  const open = openDraft(service, account, id);
  if (open === null || revision > open.draft.revision) {
    return failure({ kind: 'not-found', detail: `${id} ${revision}` });
  }
  const stored = readAnswersAt(service.database.read, account, id, revision);
  const answers: [StepId, Json][] = [];
  for (const step of open.task.steps) {
    const answer = step.id in stored ? inShapeOfToday(step, stored[step.id] ?? null) : null;
    if (answer !== null) {
      answers.push([step.id, answer]);
    }
  }
  return success({ answers: Object.fromEntries(answers) as PastAnswers['answers'] });
}

/** Gives a version a name, or takes it away. Only versions that the timeline shows can have one. */
export function nameVersion(
  service: DraftService,
  account: string,
  id: TaskId,
  revision: number,
  name: string | null,
): Result<null, IpcFailure> {
  const open = openDraft(service, account, id);
  const { read } = service.database;
  const isHead = open?.draft.revision === revision;
  if (open === null || (!isHead && !endsEntry(read, account, id, revision))) {
    return failure({ kind: 'not-found', detail: `${id} ${revision}` });
  }
  const { entry } = open.draft;
  // What is named is not added to any more.
  const ended = isHead && entry !== null ? { ...entry, isOver: true } : null;
  service.database.write((write) => {
    nameRevision(write, account, id, revision, name);
    if (ended !== null) {
      endEntry(write, account, id, ended);
    }
  });
  if (ended !== null) {
    service.cache.set(account, id, { ...open, draft: { ...open.draft, entry: ended } });
  }
  return success(null);
}

/** A revision does not say of which version its shapes are: the newest that fits is taken. */
function inShapeOfToday(step: { readonly kind: string }, stored: Json): Json | null {
  for (let version = stepKindOf(step).version; version >= 1; version -= 1) {
    const answer = readAnswer(step, version, stored);
    if (answer !== null) {
      return answer;
    }
  }
  return null;
}
