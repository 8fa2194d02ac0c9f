import type { IpcFailure } from '#shared/ipc/failure';
import type { Settings } from '#shared/ipc/settings';
import type { OpenTask } from '#shared/ipc/tasks';
import type { TaskId } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import type { StoredAccount } from '../accounts/account-repository';
import type { AccountService } from '../accounts/account-service';
import { retryRefused } from '../bundles/bundle-repository';
import { foldDraft, openDraft, saveDraft } from '../drafts/save-draft';
import type { MediaFolder } from '../media/media-folder';
import { type FreezeService, freezeSubmission, responseOrderOf } from '../outbox/freeze-submission';
import { listOutbox } from '../outbox/outbox-repository';
import type { SettingsFile } from '../settings/settings-file';
import type { SyncEngine } from '../sync/sync-engine';
import { listTasks } from '../tasks/list-tasks';
import { aboutOf, mineOf, promptOf } from '../tasks/search-text';
import { taxonomiesFor } from '../tasks/stored-project';
import {
  findLastTask,
  findPlace,
  findTask,
  indexAnswers,
  saveLastTask,
  savePlace,
} from '../tasks/task-repository';
import type { Handlers } from './register-calls';

export interface HandlerServices extends FreezeService {
  readonly accounts: AccountService;
  readonly settings: SettingsFile;
  readonly sync: SyncEngine;
  readonly media: MediaFolder;
  readonly dataFolder: string;
  readonly suggestedHub: string | null;
  readonly openLink: (url: string) => Promise<boolean>;
  readonly onAccount: () => void;
  readonly onTasks: () => void;
  readonly onFlushed: (id: number, saved: boolean) => void;
  readonly onSettings: (settings: Settings) => void;
}

/** What each call of the contract does: look up the account, hand over to the feature, tell whoever must know. */
export function createHandlers(services: HandlerServices): Handlers {
  const { accounts, database, settings, sync } = services;
  const nothing = () => success(null);
  // What is typed belongs to whoever opened the task, whoever has signed in since.
  const openedBy = new Map<TaskId, string>();
  const openerOf = (task: TaskId, account: StoredAccount) => openedBy.get(task) ?? account.id;
  return {
    'app.info': () =>
      success({
        version: services.appVersion,
        dataFolder: services.dataFolder,
        suggestedHub: services.suggestedHub,
      }),
    'account.get': () => success(accounts.describe()),
    'account.signIn': async ({ url, code }) => {
      const signedIn = await accounts.signIn(url, code);
      if (signedIn.ok) {
        services.onAccount();
        sync.nudge();
      }
      return signedIn;
    },
    'account.signOut': () => {
      accounts.signOut();
      services.onAccount();
      sync.nudge();
      return nothing();
    },
    'tasks.list': (query) => {
      const account = accounts.current();
      return account === null ? signedOut() : success(listTasks(database.read, account.id, query));
    },
    'tasks.open': (id) =>
      withAccount(accounts, (account) => {
        openedBy.set(id, account.id);
        return open(services, account, id);
      }),
    'tasks.last': () => {
      const account = accounts.current();
      return success(account === null ? null : findLastTask(database.read, account.id));
    },
    'tasks.leave': () => {
      const account = accounts.current();
      const task = account === null ? null : findLastTask(database.read, account.id);
      if (account !== null && task !== null) {
        leave(services, account, task);
      }
      return nothing();
    },
    'tasks.submit': ({ task, reason }) =>
      withAccount(accounts, (account) => {
        if (openerOf(task, account) !== account.id) {
          return failure({ kind: 'not-signed-in', detail: 'somebody else opened this task' });
        }
        const frozen = freezeSubmission(services, account, task, reason);
        if (frozen.ok) {
          services.onTasks();
          sync.nudge();
        }
        return frozen;
      }),
    'drafts.save': (args) =>
      withAccount(accounts, (account) => saveDraft(services, openerOf(args.task, account), args)),
    'drafts.place': ({ task, place }) =>
      withAccount(accounts, (account) => {
        database.write((write) => savePlace(write, openerOf(task, account), task, place));
        return nothing();
      }),
    'media.read': async ({ sha256, start, length }) =>
      success(await services.media.read(sha256, start, length)),
    'outbox.list': () => {
      const account = accounts.current();
      return success(account === null ? [] : listOutbox(database.read, account.id, sync.sending));
    },
    'sync.status': () => success(sync.status()),
    'sync.now': () => {
      sync.nudge();
      return nothing();
    },
    'sync.retryRefused': () =>
      withAccount(accounts, (account) => {
        database.write((write) => retryRefused(write, account.id));
        sync.nudge();
        return nothing();
      }),
    'settings.get': () => success(settings.settings()),
    'settings.change': (change) => {
      const changed = settings.change(change);
      services.onSettings(changed);
      return success(changed);
    },
    'links.open': async (url) => success({ opened: await services.openLink(url) }),
    'window.flushed': ({ id, saved }) => {
      services.onFlushed(id, saved);
      return nothing();
    },
  };
}

function withAccount<Value>(
  accounts: AccountService,
  work: (account: StoredAccount) => Result<Value, IpcFailure>,
): Result<Value, IpcFailure> {
  const account = accounts.current();
  return account === null ? signedOut() : work(account);
}

function signedOut(): Result<never, IpcFailure> {
  return failure({ kind: 'not-signed-in', detail: 'nobody is signed in' });
}

function open(services: HandlerServices, account: StoredAccount, id: TaskId): Result<OpenTask, IpcFailure> {
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

/** The expert goes back to the list: nothing is open any more, and the draft is folded and indexed while nobody types. */
function leave(services: HandlerServices, account: StoredAccount, id: TaskId): void {
  foldDraft(services, account.id, id);
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
