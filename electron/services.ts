import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, net, powerMonitor } from 'electron';
import type { EventData } from '#shared/ipc/contract';
import { describeFailure } from '#shared/ipc/describe-failure';
import type { OpenedFile } from '#shared/ipc/files';
import { submissionIdSchema } from '#shared/lib/ids';
import { AccountService } from './accounts/account-service';
import { TokenStore } from './accounts/token-store';
import type { Database } from './database/port';
import { copyOut } from './drafts/copy-out';
import { DraftCache } from './drafts/draft-cache';
import { chooseFile, choosePlace } from './files/choose-files';
import type { FileServices } from './files/file-calls';
import { createHandlers, loadTaskCalls } from './ipc/handlers';
import { isFromPage } from './ipc/is-from-page';
import { registerCalls, toFailure } from './ipc/register-calls';
import { choosePicture } from './media/choose-picture';
import { MediaFolder } from './media/media-folder';
import { serveMedia } from './media/serve-media';
import { systemClock, systemTimers } from './platform/clock';
import { systemKeychain } from './platform/keychain';
import { systemRandom } from './platform/random';
import { KeptStore } from './recovery/kept-store';
import { storePaths } from './recovery/store-paths';
import { SettingsFile } from './settings/settings-file';
import { createHubClient } from './sync/hub-client';
import { SyncEngine } from './sync/sync-engine';
import { listTasks } from './tasks/list-tasks';
import { COST } from './vault/data-key';
import { KeyKeeper } from './vault/key-keeper';
import { Vault } from './vault/vault';
import { askPassphrase } from './window/ask-passphrase';
import { applyTheme, applyZoom, furnishWindow } from './window/create-window';
import { firstAnswers } from './window/first-answers';
import { Flusher } from './window/flush';
import { followAssistance } from './window/follow-assistance';
import { keepOnClose } from './window/keep-on-close';
import { openLink } from './window/open-link';
import { PageEvents } from './window/page-events';
import { runSmoke } from './window/smoke';
import { watchRunner } from './window/watch-runner';

/** What people call the systems that the app runs on. */
const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'Linux',
  darwin: 'macOS',
  win32: 'Windows',
};

/** Milliseconds after the start at which what the first task needs is loaded: the list has been drawn by then. */
const QUIET = 500;

/**
 * The composition root: opens the store, builds the services, registers the calls and joins all of it to the window.
 * Throws StorageError when the store cannot be opened, and NewerStore when a newer Goldsmith wrote it. `onLocked` is told
 * when the store is encrypted and somebody has to give the passphrase, for which the page is needed before all else.
 */
export async function connect(
  window: BrowserWindow,
  dataFolder: string,
  runnerFolder: string,
  onLocked: () => void,
) {
  const settings = new SettingsFile(dataFolder, systemClock.now());
  furnishWindow(window, settings);
  const events = new PageEvents(window.webContents);
  const cache = new DraftCache(systemTimers);
  const paths = storePaths(dataFolder);
  const keychain = systemKeychain();
  const ask = (open: (passphrase: string) => Promise<boolean>) =>
    askPassphrase(window, systemTimers, open, onLocked);
  const keeper = new KeyKeeper({
    paths,
    clock: systemClock,
    keychain,
    ask,
    cost: COST,
    random: systemRandom,
  });
  const database = await KeptStore.open({
    folder: dataFolder,
    clock: systemClock,
    timers: systemTimers,
    keyOf: (form) => keeper.keyOf(form),
    onMended: (recovery) => {
      cache.clear();
      events.send('tasks.changed', null);
      events.send('store.mended', recovery);
    },
  });
  const media = new MediaFolder(join(dataFolder, 'media'));
  media.use(keeper.mediaCipher());
  const vault = new Vault({ store: database, keeper, media, paths, random: systemRandom });
  const environmentToken = process.env['GOLDSMITH_TOKEN'] ?? null;
  const environmentHub = process.env['GOLDSMITH_HUB'] ?? null;
  const createClient = (url: string) =>
    createHubClient(url, net.fetch.bind(net) as typeof fetch, systemTimers);
  const tokens = new TokenStore(settings, keychain);
  const device = `Goldsmith on ${SYSTEMS[process.platform] ?? process.platform}`;
  const given =
    environmentHub === null || environmentToken === null
      ? null
      : { hub: environmentHub, token: environmentToken };
  const accounts = new AccountService({ database, settings, tokens, createClient, given, device });
  const flusher = new Flusher(systemTimers);
  const onTasks = () => events.send('tasks.changed', null);
  const onAccount = () => events.send('account.changed', accounts.describe());
  const sync = new SyncEngine({
    database,
    clock: systemClock,
    timers: systemTimers,
    random: Math.random,
    downloads: join(dataFolder, 'downloads'),
    media,
    createClient,
    signedIn: () => ({ account: accounts.current(), token: accounts.token() }),
    onStatus: (status) => events.send('sync.changed', status),
    onTasks,
    onStored: () => cache.clear(),
    cache,
    device,
    onTwin: (task) => events.send('twin.changed', task),
  });
  const onStored = () => {
    cache.clear();
    onTasks();
  };
  const arriving = join(dataFolder, 'arriving');
  // What a killed app left there is of no use, and may be read by anyone.
  rmSync(arriving, { recursive: true, force: true });
  const files: FileServices = {
    database,
    clock: systemClock,
    timers: systemTimers,
    media,
    accounts,
    arriving,
    onStored,
    onTaken: () => {
      events.send('sync.changed', sync.status());
      onTasks();
    },
    choosePlace: (name) => choosePlace(window, app.getPath('documents'), name),
  };
  // Loaded with the first file: nothing of it is needed for a start.
  const loadFileCalls = () => import('./files/file-calls');
  const taker = lazily(async () => (await loadFileCalls()).fileTaker(files));
  const takeFile = async (path: string) => {
    events.send('files.opening', null);
    return (await taker())(path);
  };
  const openFile = async () => {
    const path = await chooseFile(window);
    return path === null ? null : takeFile(path);
  };
  const handlers = createHandlers({
    database,
    cache,
    clock: systemClock,
    timers: systemTimers,
    accounts,
    settings,
    sync,
    vault,
    media,
    dataFolder,
    suggestedHub: environmentHub,
    appVersion: app.getVersion(),
    newSubmissionId: () => submissionIdSchema.parse(randomUUID()),
    openLink: (url) => openLink(window, url),
    paste: (plain) => (plain ? window.webContents.pasteAndMatchStyle() : window.webContents.paste()),
    isAssisted: () => app.accessibilitySupportEnabled,
    recovery: { last: () => database.lastRecovery(), forget: () => database.forgetRecovery() },
    toggleFullScreen: () => window.setFullScreen(!window.isFullScreen()),
    runnerFolder,
    openFile,
    takeFile,
    exportSubmissions: async (submission) => (await loadFileCalls()).exportSubmissions(files, submission),
    choosePicture: () => choosePicture(window),
    copyOut: (title, text) => copyOut(window, app.getPath('documents'), title, text),
    onAccount,
    onTasks,
    onFlushed: (id, saved) => flusher.settle(id, saved),
    onSettings: ({ theme, zoom }) => {
      applyTheme(theme);
      applyZoom(window, zoom);
    },
  });
  registerCalls(handlers, (event) => isFromPage(event, window.webContents));
  followAssistance(window, (isAssisted) => events.send('assistance.changed', isAssisted));
  keepOnClose(window, flusher, systemClock.now);
  watchRunner(window, systemTimers);
  powerMonitor.on('resume', () => sync.nudge());
  app.on('will-quit', () => {
    sync.stop();
    database.close();
  });
  return {
    serveMedia: (url: URL) => serveMedia(media, url),
    /** From the menu: the page knows the sizes and keeps the setting. */
    zoom: (order: EventData<'window.zoom'>) => events.send('window.zoom', order),
    /** A file was opened from outside, by a double click on it; or (null) from the menu, which asks for one. */
    openFile: async (path: string | null) => {
      const opened = await (path === null ? openFile() : takeFile(path)).catch(
        (error: unknown): OpenedFile => ({ kind: 'refused', reason: describeFailure(toFailure(error)) }),
      );
      if (opened !== null) {
        events.send('files.opened', opened);
      }
    },
    firstAnswers: () => {
      events.keep();
      return firstAnswers(handlers);
    },
    /** Comes in with the given token, syncs, and does the smoke run where one was asked for. */
    begin: async () => {
      // From here on the window is in use: what fails is told there, and never ends the app.
      await accounts
        .resume()
        .catch((error: unknown) => console.error('coming in with the given token failed', error));
      if (given !== null) {
        onAccount();
      }
      sync.nudge();
      systemTimers.after(QUIET, () => void loadTaskCalls());
      database.lookAfter();
      void vault.resume();
      const screenshot = process.env['GOLDSMITH_SMOKE'];
      if (screenshot !== undefined) {
        const countTasks = () => countAll(database, accounts);
        console.log(
          await runSmoke(
            { window, timers: systemTimers, status: () => sync.status(), countTasks },
            screenshot,
          ),
        );
        app.quit();
      }
    },
  };
}

/** Makes something with its first use, and never again. */
function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function countAll(database: Database, accounts: AccountService): number {
  const account = accounts.current();
  const everything = {
    text: '',
    states: [],
    domains: [],
    projects: [],
    sort: 'title',
    offset: 0,
    limit: 1,
  } as const;
  const query = { ...everything, states: [], domains: [], projects: [] };
  return account === null ? 0 : listTasks(database.read, account.id, query).total;
}
