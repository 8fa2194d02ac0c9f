import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, cwd } from 'node:process';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { fileAmong, OpenedFiles } from './files/opened-files';
import { registerAppScheme, serveApp } from './window/app-protocol';
import { createWindow, loadPage, servedFolders } from './window/create-window';
import { lockDown } from './window/lock-down';
import { installMenu, offerTextMenu } from './window/menu';

const dataFolder = resolve(process.env['GOLDSMITH_DATA'] ?? app.getPath('userData'));
mkdirSync(dataFolder, { recursive: true });
app.setPath('userData', dataFolder);
// Chromium refuses its sandbox to root; whoever starts the app with --no-sandbox (our tests, as root) has said so.
if (!app.commandLine.hasSwitch('no-sandbox')) {
  app.enableSandbox();
}
registerAppScheme();

// From here on: macOS names a file before the app is ready.
const opened = new OpenedFiles();
app.on('open-file', (event, path) => {
  event.preventDefault();
  opened.add(path);
});

if (app.requestSingleInstanceLock()) {
  opened.add(fileAmong(argv, cwd()));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

/**
 * Opens the window before anything else is loaded: its process then starts while the services do. The page's document
 * waits for them, so that every call is there before the page can ask.
 */
async function start(): Promise<void> {
  // Persistent, so that the page's scripts are kept compiled between starts; the page itself stores nothing there.
  const page = session.fromPartition('persist:goldsmith');
  lockDown(page);
  const window = createWindow(page, join(import.meta.dirname, '../preload/preload.cjs'));
  offerTextMenu(window);
  app.on('second-instance', (_event, words, folder) => {
    focus(window);
    opened.add(fileAmong(words, folder));
  });
  let lock = (): void => undefined;
  const locked = new Promise<void>((resolve) => {
    lock = resolve;
  });
  const folders = servedFolders(import.meta.dirname);
  const services = import('./services').then(({ connect }) =>
    connect(window, dataFolder, folders.runner, lock),
  );
  installMenu(
    (order) => void services.then(({ zoom }) => zoom(order)),
    () => void services.then(({ openFile }) => openFile(null)),
  );
  serveApp(page, folders, () => randomBytes(16).toString('base64'), services, locked);
  const loaded = loadPage(window);
  const isLocked = await Promise.race([services.then(() => false), locked.then(() => true)]);
  await loaded;
  const { begin, openFile } = await services;
  if (isLocked) {
    // What was there so far asked for the passphrase, and knew nothing else.
    await loadPage(window);
  }
  opened.listen((path) => {
    focus(window);
    void openFile(path);
  });
  await begin();
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
  const words = wordsFor(error instanceof Error ? error.name : '');
  if (process.env['GOLDSMITH_SMOKE'] === undefined) {
    dialog.showErrorBox('Goldsmith cannot start', `${words}\n\n${String(error)}`);
  }
  app.exit(1);
}

function wordsFor(name: string): string {
  switch (name) {
    case 'NewerStore':
      return 'A newer version of Goldsmith has been used with this data. Update this one; nothing was changed.';
    case 'NetworkFolder':
      return `The data folder ${dataFolder} is on another computer. Databases are lost that way, so Goldsmith keeps its data on this one only. Choose a folder of this computer with GOLDSMITH_DATA; nothing was changed.`;
    case 'KeyFileLost':
      return `Your data in ${dataFolder} is encrypted, and the file with its key, goldsmith-key.json, is missing or damaged there and in the folder snapshots. Put it back from a backup of this folder and start again; nothing was changed.`;
    default:
      return `Goldsmith could not open its data in ${dataFolder}. Nothing was changed.`;
  }
}
