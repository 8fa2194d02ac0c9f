import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from 'playwright/test';
import { documentedRows } from '../../support/documented-rows';
import { HubTemplate } from '../../support/hub-template';
import { projectFolder } from '../../support/paths';
import { TestHub } from '../../support/test-hub';
import { exportRows } from './export-rows';

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
}

export interface PublishedSample {
  readonly tasks: number;
  readonly bundle: string;
}

/** What the hubs of a worker's tests begin with. */
interface WorkerFixtures {
  readonly emptyHub: HubTemplate;
  readonly sampleHub: HubTemplate;
}

interface Fixtures {
  /** A folder that is gone after the test. */
  readonly folder: string;
  readonly hub: TestHub;
  /** Gives the hub, before its first command, the sample project. */
  readonly publishSample: () => Promise<PublishedSample>;
  /** Starts the app; all starts of a test share one data folder. */
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>;
  /** Holds the test of a row of docs/task-types.md to every format that the table names for it. */
  readonly namedExports: undefined;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  emptyHub: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => useTemplate(new HubTemplate('expert', 'list'), use),
    { scope: 'worker' },
  ],
  sampleHub: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => useTemplate(new HubTemplate('sample'), use),
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'goldsmith-e2e-'));
    await use(folder);
    await removeFolder(folder);
  },
  hub: async ({ folder, emptyHub }, use) => {
    const hub = new TestHub(join(folder, 'hub'), (data) => emptyHub.copyTo(data));
    await use(hub);
    await hub.stop('SIGKILL');
  },
  publishSample: async ({ hub, sampleHub }, use) => {
    await use(async () => JSON.parse(await sampleHub.copyTo(hub.folder)) as PublishedSample);
  },
  namedExports: [
    async ({ hub }, use, { title, errors }) => {
      await use(undefined);
      if (errors.length > 0) {
        return;
      }
      const named = documentedRows().filter((row) => row.title === title);
      for (const format of new Set(named.flatMap(({ formats }) => formats))) {
        expect((await exportRows(hub, format)).length, `rows in ${format}`).toBeGreaterThan(0);
      }
    },
    { auto: true },
  ],
  launch: async ({ folder }, use) => {
    const running: RunningApp[] = [];
    await use(async (options = {}) => {
      const app = await launchApp(join(folder, 'app'), options);
      running.push(app);
      return app;
    });
    for (const app of running) {
      await app.kill();
    }
  },
});

async function useTemplate(
  template: HubTemplate,
  use: (template: HubTemplate) => Promise<void>,
): Promise<void> {
  await use(template);
  template.remove();
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

/** The display of this worker, where no window of another one takes the focus or the clipboard. */
function ownDisplay(): { DISPLAY?: string } {
  const displays = process.env['GOLDSMITH_DISPLAYS']?.split(' ') ?? [];
  const display = displays[Number(process.env['TEST_PARALLEL_INDEX']) % displays.length];
  return display === undefined ? {} : { DISPLAY: display };
}

/** Starts the app on that folder; whoever starts it ends it. */
export async function launchApp(data: string, options: LaunchOptions): Promise<RunningApp> {
  const executablePath = process.env['GOLDSMITH_ELECTRON'];
  if (executablePath === undefined) {
    throw new Error('GOLDSMITH_ELECTRON is not set: run the tests through `npm test`');
  }
  const electron = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), projectFolder],
    env: {
      ...(process.env as Record<string, string>),
      ...ownDisplay(),
      GOLDSMITH_DATA: data,
      ...(options.hub === undefined ? {} : { GOLDSMITH_HUB: options.hub.url }),
      ...(options.token === undefined ? {} : { GOLDSMITH_TOKEN: options.token }),
      ...options.environment,
    },
  });
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
