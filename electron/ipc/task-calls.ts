import type { IpcFailure } from '#shared/ipc/failure';
import type { OpenTask } from '#shared/ipc/tasks';
import type { TaskId } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import type { StoredAccount } from '../accounts/account-repository';
import { copyOnLeaving, openDraft } from '../drafts/save-draft';
import { type Frozen, freezeSubmission, responseOrderOf } from '../outbox/freeze-submission';
import { aboutOf, mineOf, promptOf } from '../tasks/search-text';
import { taxonomiesFor } from '../tasks/stored-project';
import { findPlace, findTask, indexAnswers, saveLastTask } from '../tasks/task-repository';
import { settleTwin } from '../twins/settle-twin';
import type { HandlerServices } from './handlers';

/** A task with its draft as it is on disk; it is the one that the app comes back to. */
export function openTask(
  services: HandlerServices,
  account: StoredAccount,
  id: TaskId,
): Result<OpenTask, IpcFailure> {
  const stored = findTask(services.database.read, account.id, id);
  const draft = openDraft(services, account.id, id)?.draft;
  if (stored === null || draft === undefined) {
    return failure({ kind: 'not-found', detail: id });
  }
  services.database.write((write) => saveLastTask(write, account.id, id));
  const { taxonomies: _, ...project } = stored.project;
  return success({
    task: stored.task,
    project,
    taxonomies: taxonomiesFor(stored.task, stored.project),
    state: stored.state,
    answers: draft.answers,
    revision: draft.revision,
    responseOrder: responseOrderOf(account, stored.task),
    place: findPlace(services.database.read, account.id, id),
  });
}

/** The expert goes back to the list: nothing is open any more, and the draft is copied whole and indexed while nobody types. */
export function leaveTask(services: HandlerServices, account: StoredAccount, id: TaskId): void {
  copyOnLeaving(services, account.id, id);
  settleTwin(services, account.id, id);
  const stored = findTask(services.database.read, account.id, id);
  const draft = openDraft(services, account.id, id)?.draft;
  services.database.write((write) => {
    saveLastTask(write, account.id, null);
    if (stored !== null && draft !== undefined && draft.revision > 0) {
      const { task, project } = stored;
      const texts = {
        about: aboutOf(task, project.name),
        prompt: promptOf(task),
        mine: mineOf(draft.answers),
      };
      indexAnswers(write, stored, texts);
    }
  });
  services.onTasks();
}

/** Freezes and queues what the expert has done, tells the list, and sends it where there is a network. */
export function submitTask(
  services: HandlerServices,
  account: StoredAccount,
  id: TaskId,
  reason: string | null,
): Result<Frozen, IpcFailure> {
  const frozen = freezeSubmission(services, account, id, reason);
  if (frozen.ok) {
    services.onTasks();
    services.sync.nudge();
  }
  return frozen;
}
