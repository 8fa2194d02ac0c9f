import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, cwd } from 'node:process';
import { app, BrowserWindow, session } from 'electron';
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
  const state = { ready: services, locked, dataFolder };
  serveApp(page, folders, () => randomBytes(16).toString('base64'), state);
  const loaded = loadPage(window);
  const isLocked = await Promise.race([services.then(() => false), locked.then(() => true)]);
  await loaded;
  if (isLocked) {
    await services.catch(() => undefined);
    // What was there so far asked for the passphrase, and knew nothing else.
    await loadPage(window);
  }
  const { begin, openFile } = await services;
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

/** The app cannot start: its window says why, and ends it when it is closed. Nothing on disk has been changed. */
function giveUp(error: unknown): void {
  console.error(error);
  if (BrowserWindow.getAllWindows().length === 0 || process.env['GOLDSMITH_SMOKE'] !== undefined) {
    app.exit(1);
  }
}
