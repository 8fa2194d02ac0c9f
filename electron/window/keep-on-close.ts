import { app, type BrowserWindow, dialog, powerMonitor } from 'electron';
import type { Flusher } from './flush';

/** The most times that a crashed page is loaded again within a minute; then the user is asked. */
const MOST_RELOADS = 3;

/** How a system, or whoever closes the terminal, asks a program to end. Electron alone would end without a word to the window. */
const ENDING = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Sees to it that nothing typed is lost when the window goes: closing waits for the save, and asks when it fails;
 * suspend and shutdown save at once; a page that crashed is loaded again, and one that stands still when somebody says so.
 */
export function keepOnClose(window: BrowserWindow, flusher: Flusher, now: () => number): void {
  let closing: 'no' | 'asked' | 'agreed' = 'no';
  window.on('close', (event) => {
    if (closing === 'agreed') {
      return;
    }
    event.preventDefault();
    if (closing === 'asked') {
      return;
    }
    closing = 'asked';
    void mayClose(window, flusher).then((may) => {
      closing = may ? 'agreed' : 'no';
      if (may && !window.isDestroyed()) {
        window.close();
      }
    });
  });
  window.on('query-session-end', () => void flusher.flush(window));
  window.on('blur', () => void flusher.flush(window));
  powerMonitor.on('suspend', () => void flusher.flush(window));
  powerMonitor.on('shutdown', () => app.quit());
  for (const signal of ENDING) {
    process.on(signal, () => app.quit());
  }
  reloadAfterCrash(window, now);
  askWhenStill(window);
}

async function mayClose(window: BrowserWindow, flusher: Flusher): Promise<boolean> {
  if (await flusher.flush(window)) {
    return true;
  }
  const answer = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The last changes are not saved.',
    detail:
      'If you close now, what you typed last is lost. Go back to see what is wrong, or copy your text first.',
    buttons: ['Go back', 'Close anyway'],
    defaultId: 0,
    cancelId: 0,
  });
  return answer.response === 1;
}

function reloadAfterCrash(window: BrowserWindow, now: () => number): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) {
      return;
    }
    crashes = [...crashes.filter((at) => at > now() - 60_000), now()];
    if (crashes.length <= MOST_RELOADS) {
      window.webContents.reload();
      return;
    }
    void dialog
      .showMessageBox(window, {
        type: 'error',
        message: 'The window keeps failing.',
        detail: `Everything that was shown as saved is on disk. Reason: ${details.reason}.`,
        buttons: ['Try again', 'Quit'],
      })
      .then(({ response }) => (response === 0 ? window.webContents.reload() : app.exit(1)));
  });
}

/** The question goes away by itself when the page answers again. */
function askWhenStill(window: BrowserWindow): void {
  let asking: AbortController | null = null;
  window.on('responsive', () => asking?.abort());
  window.on('unresponsive', () => {
    if (asking !== null) {
      return;
    }
    asking = new AbortController();
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        message: 'The window does not answer.',
        detail: 'Everything that was shown as saved is on disk. You can wait, or load the window again.',
        buttons: ['Load again', 'Wait'],
        defaultId: 1,
        cancelId: 1,
        signal: asking.signal,
      })
      .then(({ response }) => {
        asking = null;
        // What it runs is never going to let it be loaded again by itself.
        if (response === 0 && !window.isDestroyed()) {
          window.webContents.forcefullyCrashRenderer();
        }
      });
  });
}
