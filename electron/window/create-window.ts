import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, type Session, screen } from 'electron';
import type { Settings } from '#shared/ipc/settings';
import type { SettingsFile, WindowState } from '../settings/settings-file';
import { APP_ORIGIN, type ServedFolders } from './app-protocol';

/** What the window shows before the page has painted: the canvas colours of renderer/ui/tokens.css. */
const CANVAS = { light: '#f6f3ec', dark: '#171512' };

/** Makes the window, sandboxed and without Node, in a release without developer tools. It is shown when its page has been drawn. */
export function createWindow(session: Session, preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Goldsmith',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Gives the window its colours, and the place where it last was if that is still on a screen. */
export function furnishWindow(window: BrowserWindow, settings: SettingsFile): void {
  applyTheme(settings.settings().theme);
  window.setBackgroundColor(CANVAS[nativeTheme.shouldUseDarkColors ? 'dark' : 'light']);
  const state = settings.window();
  if (state !== null) {
    window.setBounds(visibleBounds(state));
  }
  if (state?.maximised) {
    window.maximize();
  }
  // Before the page is drawn for the first time; a page that is loaded again starts at its natural size.
  window.webContents.on('did-navigate', () => applyZoom(window, settings.settings().zoom));
  window.on('close', () => rememberBounds(window, settings));
}

/** On a full disk the place of the window is lost, and nothing else: closing goes on to save what was typed. */
function rememberBounds(window: BrowserWindow, settings: SettingsFile): void {
  try {
    settings.setWindow({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  } catch (error) {
    console.error('the place of the window could not be kept', error);
  }
}

/** Loads the page; resolves when it has loaded. */
export function loadPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${APP_ORIGIN}/`);
}

/** The folders of the built page and of the runner's frame, beside the built main process. */
export function servedFolders(mainFolder: string): ServedFolders {
  return { main: join(mainFolder, '../renderer'), runner: join(mainFolder, '../runner') };
}

/** Makes everything in the page larger or smaller, from now on and whenever it is loaded. */
export function applyZoom(window: BrowserWindow, percent: Settings['zoom']): void {
  window.webContents.setZoomFactor(percent / 100);
}

/** Lets the page's colour scheme follow the setting, also in native parts. */
export function applyTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme;
}

/** The bounds, or only their size when that place is no longer on any screen. */
function visibleBounds({ bounds }: WindowState): WindowState['bounds'] | { width: number; height: number } {
  const onScreen = screen.getAllDisplays().some(({ workArea }) => {
    const across =
      Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    const down =
      Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
    return across > 100 && down > 100;
  });
  return onScreen ? bounds : { width: bounds.width, height: bounds.height };
}
