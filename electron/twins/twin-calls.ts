import type { IpcFailure } from '#shared/ipc/failure';
import type { Sides, Taken, Twin } from '#shared/ipc/twin';
import type { Sha256, TaskId } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { findAccount } from '../accounts/account-repository';
import type { ReadableDatabase } from '../database/port';
import { nameVersion } from '../drafts/history-calls';
import { type DraftService, openDraft } from '../drafts/save-draft';
import { findTaskState } from '../tasks/task-repository';
import { isTooLarge } from './copy-troubles';
import { isSentElsewhere, settleElsewhere } from './sent-elsewhere';
import { canTake, keepBeside, readableBeside, takeVersion, untake } from './settle-twin';
import { findTwin, saveTwin, setBacked } from './twin-repository';
import { type Beside, findBeside, markIncluded } from './version-repository';

/** What the history calls what was merged. */
const MERGED = 'Merged with another device';

/** How a draft stands to what other devices wrote. */
export function readTwin(service: DraftService, account: string, task: TaskId): Twin {
  const { read } = service.database;
  if (isSentElsewhere(read, account, task)) {
    return { kind: 'submitted' };
  }
  const state = findTaskState(read, account, task);
  const open = openDraft(service, account, task);
  const [first] = findBeside(read, account, task);
  if ((state !== 'new' && state !== 'draft') || open === null) {
    return { kind: 'none' };
  }
  if (first === undefined) {
    return givesCopies(read, account) && isTooLarge(read, account, task)
      ? { kind: 'too-large' }
      : { kind: 'none' };
  }
  const [readable] = readableBeside(service, account, task);
  if (readable === undefined) {
    return { kind: 'unreadable', elsewhere: elsewhereOf(first) };
  }
  const isNewer = canTake(findTwin(read, account, task), open.draft);
  return { kind: isNewer ? 'newer' : 'conflict', elsewhere: elsewhereOf(readable) };
}

/** Takes over what another device wrote, where nothing was written here since. */
export function takeTwin(
  service: DraftService,
  account: string,
  task: TaskId,
  base: number,
): Result<Taken, IpcFailure> {
  const open = openDraft(service, account, task);
  const [first] = readableBeside(service, account, task);
  if (open === null || first === undefined || readTwin(service, account, task).kind !== 'newer') {
    return failure({ kind: 'not-found', detail: task });
  }
  if (open.draft.revision !== base) {
    return failure({ kind: 'out-of-step', head: open.draft.revision });
  }
  const revision = takeVersion(service, account, task, first);
  return success({ revision, answers: first.answers });
}

/** Something was typed while that was on its way: it stands beside the draft again. */
export function untakeTwin(service: DraftService, account: string, task: TaskId): Result<null, IpcFailure> {
  untake(service, account, task);
  return success(null);
}

/** Puts both sides into the history, and says where they stand in it. */
export function compareTwin(
  service: DraftService,
  account: string,
  task: TaskId,
  base: number,
): Result<Sides, IpcFailure> {
  const open = openDraft(service, account, task);
  if (open === null || readTwin(service, account, task).kind !== 'conflict') {
    return failure({ kind: 'not-found', detail: task });
  }
  if (open.draft.revision !== base) {
    return failure({ kind: 'out-of-step', head: open.draft.revision });
  }
  const head = keepBeside(service, account, task);
  const theirs = readableBeside(service, account, task).flatMap((beside) => {
    const { version, revision, common } = beside;
    return revision === null ? [] : [{ version, revision, common, elsewhere: elsewhereOf(beside) }];
  });
  return success({ head, theirs });
}

/** The draft as it stands includes these versions: what is sent next is made on all of them. */
export function mergeTwin(
  service: DraftService,
  account: string,
  task: TaskId,
  base: number,
  versions: readonly Sha256[],
): Result<null, IpcFailure> {
  const open = openDraft(service, account, task);
  const beside = readableBeside(service, account, task).filter(({ version }) => versions.includes(version));
  if (open === null || beside.length === 0) {
    return failure({ kind: 'not-found', detail: task });
  }
  if (open.draft.revision !== base) {
    return failure({ kind: 'out-of-step', head: open.draft.revision });
  }
  service.database.write((write) => {
    const twin = findTwin(write, account, task);
    for (const { version } of beside) {
      markIncluded(write, account, task, version, null);
    }
    const parents = [...new Set([...twin.parents, ...beside.map(({ version }) => version)])].sort();
    saveTwin(write, account, task, { ...twin, parents, content: null, isCovered: false, former: null });
    setBacked(write, account, task, 0);
  });
  return nameVersion(service, account, task, open.draft.revision, MERGED);
}

/** The window has saved what was being typed, and shows a task that was handed in elsewhere as such from now on. */
export function acknowledgeSent(
  service: DraftService,
  account: string,
  task: TaskId,
): Result<null, IpcFailure> {
  const { database } = service;
  if (!isSentElsewhere(database.read, account, task)) {
    return failure({ kind: 'not-found', detail: task });
  }
  database.write((write) => settleElsewhere(write, account, task));
  return success(null);
}

function givesCopies(database: ReadableDatabase, id: string): boolean {
  const account = findAccount(database, id);
  return account?.keepsDrafts === true && account.sendsDrafts;
}

function elsewhereOf({ device, savedAt }: Beside): { device: string; savedAt: number } {
  return { device, savedAt };
}
