import { existsSync, rmSync } from 'node:fs';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { projectFolder } from './paths';
import type { TestHub } from './test-hub';

/** A running app on a data folder of the test's. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** What the page complained about: errors thrown, errors logged, and policy violations. */
  readonly complaints: string[];
  /** As a power cut would, as far as a process can tell. */
  kill(): Promise<void>;
  /** As a person would, by the window's close button. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly hub?: TestHub;
  readonly token?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly environment?: Record<string, string>;
  /** More of the command line. */
  readonly switches?: readonly string[];
}

/** The display of this worker, where no window of another one takes the focus or the clipboard. */
export function ownDisplay(): { DISPLAY?: string } {
  const displays = process.env['GOLDSMITH_DISPLAYS']?.split(' ') ?? [];
  const display = displays[Number(process.env['TEST_PARALLEL_INDEX']) % displays.length];
  return display === undefined ? {} : { DISPLAY: display };
}

/** What starts the app on that folder. */
export function appCommand(
  data: string,
  options: LaunchOptions,
): { executablePath: string; args: string[]; env: Record<string, string> } {
  const executablePath = process.env['GOLDSMITH_ELECTRON'];
  if (executablePath === undefined) {
    throw new Error('GOLDSMITH_ELECTRON is not set: run the tests through `npm test`');
  }
  return {
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(options.switches ?? []), projectFolder],
    env: {
      ...(process.env as Record<string, string>),
      ...ownDisplay(),
      GOLDSMITH_DATA: data,
      ...(options.hub === undefined ? {} : { GOLDSMITH_HUB: options.hub.url }),
      ...(options.token === undefined ? {} : { GOLDSMITH_TOKEN: options.token }),
      ...options.environment,
    },
  };
}

/** Starts the app on that folder; whoever starts it ends it. */
export async function launchApp(data: string, options: LaunchOptions): Promise<RunningApp> {
  const electron = await _electron.launch(appCommand(data, options));
  const child = electron.process();
  const page = await electron.firstWindow();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy')) {
      complaints.push(`logged: ${message.text()}`);
    }
  });
  await resize(electron, options.size ?? { width: 1280, height: 800 });
  return {
    electron,
    page,
    complaints,
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGKILL');
        await ended;
      }
    },
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await electron
        .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
        .catch(() => undefined);
      await ended;
    },
  };
}

/** Gives the window's content a size in CSS pixels. */
export async function resize(
  electron: ElectronApplication,
  size: { width: number; height: number },
): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
}

/** A killed app's helpers may go on writing for a moment: what they put there after a look is gone after the next one. */
export async function removeFolder(folder: string): Promise<void> {
  for (let tries = 0; existsSync(folder) && tries < 50; tries += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
