import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebPreferences } from 'electron';
import { test as base, type ElectronApplication } from 'playwright/test';
import { launchApp, type RunningApp, removeFolder } from '../../support/launch-app';
import { listenForAnything } from './sandbox-escapes';

interface OneApp {
  /** One app for all tests of a file: they only look, and put back what they change. */
  readonly app: RunningApp;
  /** What anything that leaves the app would reach. */
  readonly outside: Awaited<ReturnType<typeof listenForAnything>>;
}

export const test = base.extend<object, OneApp>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'goldsmith-e2e-'));
      const app = await launchApp(join(folder, 'app'), {});
      await app.page.getByRole('heading').first().waitFor();
      await use(app);
      await app.kill();
      await removeFolder(folder);
    },
    { scope: 'worker' },
  ],
  outside: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const listener = await listenForAnything();
      await use(listener);
      listener.close();
    },
    { scope: 'worker' },
  ],
});

/** What the window was really made with, by Electron's own account. */
export function readPreferences(electron: ElectronApplication): Promise<WebPreferences> {
  return electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): WebPreferences;
    };
    const { session: _session, ...preferences } = contents.getLastWebPreferences();
    return preferences;
  });
}

/** Switches of the command line that Electron was started with, of those that are asked for. */
export function readSwitches(electron: ElectronApplication, names: readonly string[]): Promise<string[]> {
  return electron.evaluate(
    ({ app }, asked) => asked.filter((name) => app.commandLine.hasSwitch(name)),
    names,
  );
}

export function countWindows(electron: ElectronApplication): Promise<number> {
  return electron.evaluate(({ webContents }) => webContents.getAllWebContents().length);
}
