import { join } from 'node:path';
import type { Page } from 'playwright';
import { TestHub } from '../support/test-hub';
import { absoluteLine, type BenchLine, comparedLine, percentile } from './bench-line';
import { openApp } from './support/app-window';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { eventToPaint } from './support/event-to-paint';
import { runElectron } from './support/time-start';

const ROUNDS = 25;
const WORK = '[data-region="work"]';

/**
 * From the click on its row to the workspace, for the heaviest task of the sample project against the lightest. Which
 * they are is found by opening each task twice; then the two take turns.
 */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('sample-task');
  const hub = new TestHub(join(folder, 'hub'));
  try {
    const data = join(folder, 'app');
    await bringSample(hub, folder, data);
    const app = await openApp(data);
    const titles = await listTitles(app.page);
    const second: { title: string; time: number }[] = [];
    for (const round of [1, 2]) {
      for (const title of titles) {
        const time = await openAndLeave(app.page, title);
        if (round === 2) second.push({ title, time });
      }
    }
    second.sort((one, other) => one.time - other.time);
    const [light, heavy] = [second[0]?.title ?? '', second.at(-1)?.title ?? ''];
    const times = new Map([light, heavy].map((title) => [title, [] as number[]]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [title, sofar] of times) sofar.push(await openAndLeave(app.page, title));
    }
    await app.close();
    const of = (title: string, share?: number) => percentile(times.get(title) ?? [], share);
    console.error(
      `  heaviest: “${heavy}”, median ${of(heavy).toFixed(0)} ms; lightest: “${light}”, median ${of(light).toFixed(0)} ms`,
    );
    yield absoluteLine({
      name: 'open the heaviest sample task, p95',
      value: of(heavy, 0.95),
      unit: 'ms',
      budget: 300,
    });
    yield comparedLine({
      name: 'open the heaviest sample task, median, against the lightest',
      value: of(heavy),
      unit: 'ms',
      reference: of(light),
      budget: 4,
    });
  } finally {
    await hub.stop();
    removeBenchFolder(folder);
  }
}

/** By the way that it really comes: published and synced. */
async function bringSample(hub: TestHub, folder: string, data: string): Promise<void> {
  const { tasks } = await hub.ask<{ tasks: number }>('sample');
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Ada');
  await hub.start();
  const { said } = await runElectron(process.cwd(), {
    GOLDSMITH_HUB: hub.url,
    GOLDSMITH_TOKEN: token,
    GOLDSMITH_DATA: data,
    GOLDSMITH_SMOKE: join(folder, 'dashboard.png'),
  });
  if (said['tasks'] !== tasks) throw new Error(`the app has ${said['tasks']} tasks instead of ${tasks}`);
}

async function listTitles(page: Page): Promise<string[]> {
  const query = { text: '', states: [], domains: [], projects: [], sort: 'title', offset: 0, limit: 100 };
  const reply = (await page.evaluate((args) => window.goldsmith.call('tasks.list', args), query)) as {
    value: { rows: { title: string }[] };
  };
  return reply.value.rows.map(({ title }) => title);
}

async function openAndLeave(page: Page, title: string): Promise<number> {
  await page.getByRole('searchbox', { name: 'Search tasks' }).fill(title);
  const row = page.getByRole('row', { name: title, exact: true });
  await row.waitFor();
  const time = await eventToPaint(page, 'click', WORK, () => row.click());
  await page.waitForTimeout(200);
  await page.getByRole('button', { name: 'Back to tasks' }).click();
  return time;
}
