import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'playwright/test';
import { documentedRows } from '../../support/documented-rows';
import { copyEmptyHub } from '../../support/hub-folder';
import { HubTemplate } from '../../support/hub-template';
import { type LaunchOptions, launchApp, type RunningApp, removeFolder } from '../../support/launch-app';
import { TestHub } from '../../support/test-hub';
import { exportRows } from './export-rows';

export interface PublishedSample {
  readonly tasks: number;
  readonly bundle: string;
}

/** What some hubs of a worker's tests begin with. */
interface WorkerFixtures {
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
  hub: async ({ folder }, use) => {
    const hub = new TestHub(join(folder, 'hub'), copyEmptyHub);
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
