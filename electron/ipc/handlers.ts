import type { IpcFailure } from '#shared/ipc/failure';
import type { ExportedSubmissions, OpenedFile } from '#shared/ipc/files';
import type { ChosenPicture } from '#shared/ipc/media';
import type { Recovery } from '#shared/ipc/recovery';
import type { Settings } from '#shared/ipc/settings';
import type { SubmissionId, TaskId } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { type StoredAccount, saveSendsDrafts } from '../accounts/account-repository';
import type { AccountService } from '../accounts/account-service';
import { addAuthorship, findAuthorships } from '../authorship/authorship-repository';
import { retryRefused } from '../bundles/bundle-repository';
import { findTimeline } from '../drafts/timeline-repository';
import { keepPicture, type PictureServices } from '../media/keep-picture';
import type { OfflineServices } from '../offline/offline-calls';
import type { FreezeService } from '../outbox/freeze-submission';
import { findWaiting, listOutbox } from '../outbox/outbox-repository';
import type { SettingsFile } from '../settings/settings-file';
import type { SyncEngine } from '../sync/sync-engine';
import { listTasks } from '../tasks/list-tasks';
import { findLastTask, savePlace } from '../tasks/task-repository';
import { listWaitingDrafts } from '../twins/copy-troubles';
import type * as twinCalls from '../twins/twin-calls';
import type { Vault } from '../vault/vault';
import type { Handlers } from './register-calls';

export interface HandlerServices extends FreezeService, PictureServices, OfflineServices {
  readonly accounts: AccountService;
  readonly settings: SettingsFile;
  readonly sync: SyncEngine;
  readonly vault: Vault;
  readonly dataFolder: string;
  readonly suggestedHub: string | null;
  readonly openLink: (url: string) => Promise<boolean>;
  readonly paste: (plain: boolean) => void;
  readonly choosePicture: () => Promise<Result<ChosenPicture | null, IpcFailure>>;
  readonly copyOut: (title: string, text: string) => Promise<Result<{ file: string } | null, IpcFailure>>;
  /** Lets the user choose a file from the hub and takes it in; null when none was chosen. */
  readonly openFile: () => Promise<OpenedFile | null>;
  readonly takeFile: (path: string) => Promise<OpenedFile>;
  readonly exportSubmissions: (
    submission: SubmissionId | null,
  ) => Promise<Result<ExportedSubmissions | null, IpcFailure>>;
  readonly onAccount: () => void;
  readonly onTasks: () => void;
  readonly toggleFullScreen: () => void;
  readonly isAssisted: () => boolean;
  readonly recovery: { readonly last: () => Recovery | null; readonly forget: () => void };
  readonly onFlushed: (id: number, saved: boolean) => void;
  readonly onSettings: (settings: Settings) => void;
}

/**
 * The calls that need the step kinds, loaded when the first of them comes: the list of tasks is there before all the
 * kinds of work have made their schemas.
 */
export const loadTaskCalls = () => import('./task-calls');

/** What each call of the contract does: look up the account, hand over to the feature, tell whoever must know. */
export function createHandlers(services: HandlerServices): Handlers {
  const { accounts, database, settings, sync, vault } = services;
  const nothing = () => success(null);
  // What is typed belongs to whoever opened the task, whoever has signed in since.
  const openedBy = new Map<TaskId, string>();
  const openerOf = (task: TaskId, account: StoredAccount) => openedBy.get(task) ?? account.id;
  /** What other devices wrote belongs beside the draft of whoever opened the task. */
  const withTwins = <Value>(
    task: TaskId,
    work: (calls: typeof twinCalls, owner: string) => Result<Value, IpcFailure>,
  ) =>
    withAccount(accounts, async (account) =>
      work(await import('../twins/twin-calls'), openerOf(task, account)),
    );
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
    'account.keepDrafts': ({ wanted }) =>
      withAccount(accounts, ({ id }) => {
        database.write((write) => saveSendsDrafts(write, id, wanted));
        services.onAccount();
        sync.nudge();
        const changed = accounts.describe();
        return changed === null ? signedOut() : success(changed);
      }),
    'tasks.list': (query) => {
      const account = accounts.current();
      return account === null ? signedOut() : success(listTasks(database.read, account.id, query));
    },
    'tasks.open': (id) =>
      withAccount(accounts, async (account) => {
        openedBy.set(id, account.id);
        services.cache.layOpen(account.id, id);
        return (await loadTaskCalls()).openTask(services, account, id);
      }),
    'tasks.last': () => {
      const account = accounts.current();
      return success(account === null ? null : findLastTask(database.read, account.id));
    },
    'tasks.leave': async () => {
      const account = accounts.current();
      const task = account === null ? null : findLastTask(database.read, account.id);
      services.cache.putAway();
      if (account !== null && task !== null) {
        (await loadTaskCalls()).leaveTask(services, account, task);
        sync.hint();
      }
      return nothing();
    },
    'tasks.submit': ({ task, reason }) =>
      withAccount(accounts, async (account) => {
        if (openerOf(task, account) !== account.id) {
          return failure({ kind: 'not-signed-in', detail: 'somebody else opened this task' });
        }
        return (await loadTaskCalls()).submitTask(services, account, task, reason);
      }),
    'drafts.save': (args) =>
      withAccount(accounts, async (account) => {
        const opener = openerOf(args.task, account);
        const { saveDraft } = await import('../drafts/save-draft');
        return saveDraft(services, opener, args);
      }),
    'drafts.place': ({ task, place }) =>
      withAccount(accounts, (account) => {
        database.write((write) => savePlace(write, openerOf(task, account), task, place));
        return nothing();
      }),
    'drafts.copyOut': ({ title, text }) => services.copyOut(title, text),
    'history.timeline': (query) =>
      withAccount(accounts, (account) =>
        success(findTimeline(database.read, openerOf(query.task, account), query)),
      ),
    'history.read': ({ task, revision }) =>
      withAccount(accounts, async (account) => {
        const { readRevision } = await import('../drafts/history-calls');
        return readRevision(services, openerOf(task, account), task, revision);
      }),
    'history.checkpoint': ({ task, revision, name }) =>
      withAccount(accounts, async (account) => {
        const { nameVersion } = await import('../drafts/history-calls');
        return nameVersion(services, openerOf(task, account), task, revision, name);
      }),
    'authorship.add': ({ task, step, more }) =>
      withAccount(accounts, (account) => {
        database.write((write) => addAuthorship(write, openerOf(task, account), task, step, more));
        return nothing();
      }),
    'twin.waiting': () => {
      const account = accounts.current();
      const isGiven = account?.keepsDrafts === true && account.sendsDrafts;
      return success(isGiven ? listWaitingDrafts(database.read, account.id) : null);
    },
    'twin.read': (task) => withTwins(task, ({ readTwin }, owner) => success(readTwin(services, owner, task))),
    'twin.take': ({ task, base }) =>
      withTwins(task, ({ takeTwin }, owner) => takeTwin(services, owner, task, base)),
    'twin.untake': (task) => withTwins(task, ({ untakeTwin }, owner) => untakeTwin(services, owner, task)),
    'twin.compare': ({ task, base }) =>
      withTwins(task, ({ compareTwin }, owner) => compareTwin(services, owner, task, base)),
    'twin.merge': ({ task, base, versions }) =>
      withTwins(task, ({ mergeTwin }, owner) => {
        const merged = mergeTwin(services, owner, task, base, versions);
        sync.hint();
        return merged;
      }),
    'twin.acknowledge': (task) =>
      withTwins(task, ({ acknowledgeSent }, owner) => {
        const acknowledged = acknowledgeSent(services, owner, task);
        services.onTasks();
        return acknowledged;
      }),
    'authorship.read': (task) =>
      withAccount(accounts, (account) =>
        success(findAuthorships(database.read, openerOf(task, account), task)),
      ),
    'media.read': async ({ sha256, start, length }) =>
      success(await services.media.read(sha256, start, length)),
    'media.add': ({ task, bytes }) =>
      withAccount(accounts, (account) => keepPicture(services, openerOf(task, account), task, bytes)),
    'media.choose': () => services.choosePicture(),
    'outbox.list': () => {
      const account = accounts.current();
      return success(account === null ? [] : listOutbox(database.read, account.id, sync.sending));
    },
    'outbox.retry': (submission) =>
      withAccount(accounts, (account) => {
        const item = findWaiting(database.read, account.id, submission);
        if (item !== null) {
          sync.retry(item.number);
        }
        return nothing();
      }),
    'outbox.export': ({ submission }) => services.exportSubmissions(submission),
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
    'files.open': async () => success(await services.openFile()),
    'files.take': async (path) => success(await services.takeFile(path)),
    'offline.list': () =>
      withAccount(accounts, async (account) => {
        const { listOffline } = await import('../offline/offline-calls');
        return success(await listOffline(services, account.id));
      }),
    'offline.fetch': (project) =>
      withAccount(accounts, async (account) => {
        const { announceMissing } = await import('../offline/look-through-projects');
        await announceMissing(services, account.id, ({ project_id }) => project_id === project);
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
    'clipboard.paste': ({ plain }) => {
      services.paste(plain);
      return nothing();
    },
    'window.flushed': ({ id, saved }) => {
      services.onFlushed(id, saved);
      return nothing();
    },
    'window.fullScreen': () => {
      services.toggleFullScreen();
      return nothing();
    },
    'assistance.get': () => success(services.isAssisted()),
    'store.recovery': () => success(services.recovery.last()),
    'store.recoverySeen': () => {
      services.recovery.forget();
      return nothing();
    },
    'vault.state': async () => success(await vault.state()),
    'vault.suggest': () => success(vault.suggest()),
    'vault.turnOn': ({ passphrase }) => vault.turnOn(passphrase),
    'vault.turnOff': () => vault.turnOff(),
    'vault.changePassphrase': ({ passphrase }) => vault.changePassphrase(passphrase),
    'vault.removePlain': () => vault.removePlain(),
    // Whoever can ask has it open.
    'vault.unlock': () => success({ isOpen: true, waitSeconds: 0 }),
  };
}

type Outcome<Value> = Result<Value, IpcFailure> | Promise<Result<Value, IpcFailure>>;

function withAccount<Value>(
  accounts: AccountService,
  work: (account: StoredAccount) => Outcome<Value>,
): Outcome<Value> {
  const account = accounts.current();
  return account === null ? signedOut() : work(account);
}

function signedOut(): Result<never, IpcFailure> {
  return failure({ kind: 'not-signed-in', detail: 'nobody is signed in' });
}
