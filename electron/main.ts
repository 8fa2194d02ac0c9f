import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, net, powerMonitor, session } from 'electron';
import { submissionIdSchema } from '#shared/lib/ids';
import { AccountService } from './accounts/account-service';
import { TokenStore } from './accounts/token-store';
import { NewerStore } from './database/migrate';
import { openDatabase } from './database/open-database';
import type { Database } from './database/port';
import { DraftCache } from './drafts/draft-cache';
import { createHandlers } from './ipc/handlers';
import { registerCalls, sendEvent } from './ipc/register-calls';
import { systemClock, systemTimers } from './platform/clock';
import { systemKeychain } from './platform/keychain';
import { SettingsFile } from './settings/settings-file';
import { createHubClient } from './sync/hub-client';
import { SyncEngine } from './sync/sync-engine';
import { listTasks } from './tasks/list-tasks';
import { APP_ORIGIN, registerAppScheme, serveApp } from './window/app-protocol';
import { applyTheme, createWindow, loadPage, pageFolder } from './window/create-window';
import { Flusher } from './window/flush';
import { keepOnClose } from './window/keep-on-close';
import { lockDown } from './window/lock-down';
import { installMenu } from './window/menu';
import { openLink } from './window/open-link';
import { runSmoke } from './window/smoke';

const dataFolder = process.env['GOLDSMITH_DATA'] ?? app.getPath('userData');
mkdirSync(dataFolder, { recursive: true });
app.setPath('userData', dataFolder);
// Chromium refuses its sandbox to root; whoever starts the app with --no-sandbox (our tests, as root) has said so.
if (!app.commandLine.hasSwitch('no-sandbox')) {
  app.enableSandbox();
}
registerAppScheme();

if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

async function start(): Promise<void> {
  installMenu();
  const settings = new SettingsFile(dataFolder, systemClock.now());
  // Persistent, so that the page's scripts are kept compiled between starts; the page itself stores nothing there.
  const page = session.fromPartition('persist:goldsmith');
  serveApp(page, pageFolder(import.meta.dirname), () => randomBytes(16).toString('base64'));
  lockDown(page);
  const window = createWindow(page, settings, join(import.meta.dirname, '../preload/preload.cjs'));
  app.on('second-instance', () => focus(window));
  // The page comes up while the store is opened. Nothing waits in between, so every call is there before it can ask.
  const loaded = loadPage(window);
  const database = openDatabase(join(dataFolder, 'goldsmith.db'));
  const services = connect(window, settings, database);
  app.on('will-quit', () => {
    services.sync.stop();
    database.close();
  });
  await loaded;
  await services.begin();
}

/** Builds the services and joins them to the window. */
function connect(window: BrowserWindow, settings: SettingsFile, database: Database) {
  const environmentToken = process.env['GOLDSMITH_TOKEN'] ?? null;
  const environmentHub = process.env['GOLDSMITH_HUB'] ?? null;
  const createClient = (url: string) =>
    createHubClient(url, net.fetch.bind(net) as typeof fetch, systemTimers);
  const tokens = new TokenStore(settings, systemKeychain());
  const device = `Goldsmith on ${process.platform}`;
  const given =
    environmentHub === null || environmentToken === null
      ? null
      : { hub: environmentHub, token: environmentToken };
  const accounts = new AccountService({ database, settings, tokens, createClient, given, device });
  const cache = new DraftCache();
  const flusher = new Flusher(systemTimers);
  const onTasks = () => sendEvent(window.webContents, 'tasks.changed', null);
  const onAccount = () => sendEvent(window.webContents, 'account.changed', accounts.describe());
  const sync = new SyncEngine({
    database,
    clock: systemClock,
    timers: systemTimers,
    random: Math.random,
    downloads: join(dataFolder, 'downloads'),
    createClient,
    signedIn: () => ({ account: accounts.current(), token: accounts.token() }),
    onStatus: (status) => sendEvent(window.webContents, 'sync.changed', status),
    onTasks,
    onStored: () => cache.clear(),
  });
  const handlers = createHandlers({
    database,
    cache,
    clock: systemClock,
    accounts,
    settings,
    sync,
    dataFolder,
    suggestedHub: environmentHub,
    appVersion: app.getVersion(),
    newSubmissionId: () => submissionIdSchema.parse(randomUUID()),
    openLink: (url) => openLink(window, url),
    onAccount,
    onTasks,
    onFlushed: (id, saved) => flusher.settle(id, saved),
    onSettings: (changed) => applyTheme(changed.theme),
  });
  registerCalls(
    handlers,
    (event) => event.senderFrame === window.webContents.mainFrame && event.senderFrame.origin === APP_ORIGIN,
  );
  keepOnClose(window, flusher, systemClock.now);
  powerMonitor.on('resume', () => sync.nudge());
  return {
    sync,
    begin: async () => {
      // From here on the window is in use: what fails is told there, and never ends the app.
      await accounts
        .resume()
        .catch((error: unknown) => console.error('coming in with the given token failed', error));
      if (given !== null) {
        onAccount();
      }
      sync.nudge();
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

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) {
    window.restore();
  }
  window.focus();
}

/** The app cannot start. Nothing on disk has been changed. */
function giveUp(error: unknown): void {
  console.error(error);
  const newer = error instanceof NewerStore;
  const words = newer
    ? 'A newer version of Goldsmith has been used with this data. Update this one; nothing was changed.'
    : `Goldsmith could not open its data in ${dataFolder}. Nothing was changed.`;
  if (process.env['GOLDSMITH_SMOKE'] === undefined) {
    dialog.showErrorBox('Goldsmith cannot start', `${words}\n\n${String(error)}`);
  }
  app.exit(1);
}
