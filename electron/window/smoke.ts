import { writeFileSync } from 'node:fs';
import type { BrowserWindow } from 'electron';
import type { SyncStatus } from '#shared/ipc/sync';
import type { Timers } from '../platform/clock';

/** What the smoke run looks at. */
export interface SmokeSubject {
  readonly window: BrowserWindow;
  readonly timers: Timers;
  readonly status: () => SyncStatus;
  readonly countTasks: () => number;
}

/**
 * `npm start -- --smoke`: waits until the app has synced and shows its tasks, takes a picture of the window and says
 * what was seen as one JSON line. Throws when that does not happen within a minute.
 */
export async function runSmoke(subject: SmokeSubject, screenshot: string): Promise<string> {
  for (let tries = 0; tries < 240; tries += 1) {
    await pause(subject.timers, 250);
    const { phase, lastSync } = subject.status();
    if (phase === 'idle' && lastSync !== null && (await showsTasks(subject))) {
      await pause(subject.timers, 500);
      const image = await subject.window.webContents.capturePage();
      writeFileSync(screenshot, image.toPNG());
      const seen = { electron: process.versions['electron'], tasks: subject.countTasks(), screenshot };
      return JSON.stringify(seen);
    }
  }
  throw new Error(`the app did not get ready: ${JSON.stringify(subject.status())}`);
}

async function showsTasks({ window, countTasks }: SmokeSubject): Promise<boolean> {
  if (countTasks() === 0) {
    return false;
  }
  const script = `document.querySelectorAll('main [role="row"]').length > 0`;
  return (await window.webContents.executeJavaScript(script)) === true;
}

function pause(timers: Timers, milliseconds: number): Promise<void> {
  return new Promise((resolve) => timers.after(milliseconds, resolve));
}
