import { join } from 'node:path';
import { TestHub } from '../support/test-hub';
import { type BenchLine, comparedLine, percentile } from './bench-line';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { inventTasks, writeImportFile } from './support/invented-tasks';
import { runElectron, type StartMoments, timeDashboard, timeEmptyWindow } from './support/time-start';

const TASKS = 10_000;
const PAIRS = 9;

/** From the start of the program to a dashboard that can be used, against an Electron window with nothing but a field: both until a key has been taken. */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('start');
  const hub = new TestHub(join(folder, 'hub'));
  try {
    const app = join(folder, 'app');
    const environment = await bringTasks(hub, folder, app);
    const empty: StartMoments[] = [];
    const dashboard: StartMoments[] = [];
    // The first pair fills the caches of the operating system and is not counted.
    for (let pair = 0; pair <= PAIRS; pair += 1) {
      const reference = await timeEmptyWindow(join(folder, 'empty'));
      const subject = await timeDashboard(app, environment);
      if (pair > 0) {
        empty.push(reference);
        dashboard.push(subject);
      }
    }
    console.error(`  moments of an empty window: ${describe(empty)}`);
    console.error(`  moments of the dashboard: ${describe(dashboard)}`);
    yield comparedLine({
      name: 'start to a dashboard of 10,000 tasks, against an empty Electron window',
      value: percentile(dashboard.map((moments) => moments.ready)),
      unit: 'ms',
      reference: percentile(empty.map((moments) => moments.ready)),
      budget: 1.5,
    });
  } finally {
    await hub.stop();
    removeBenchFolder(folder);
  }
}

/** By the way that tasks really come: imported, published, synced. Gives what the app is started with. */
async function bringTasks(hub: TestHub, folder: string, app: string): Promise<Record<string, string>> {
  await hub.start();
  const file = join(folder, 'tasks.jsonl');
  writeImportFile(file, inventTasks(TASKS));
  const imported = await hub.ask<{ bundle: string }>(
    'import',
    file,
    '--format',
    'goldsmith',
    '--project',
    'Bench',
  );
  await hub.ask('publish', imported.bundle, '--to', 'all');
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Ada');
  const environment = { GOLDSMITH_HUB: hub.url, GOLDSMITH_TOKEN: token };
  const smoke = { ...environment, GOLDSMITH_DATA: app, GOLDSMITH_SMOKE: join(folder, 'dashboard.png') };
  const { said } = await runElectron(process.cwd(), smoke);
  if (said['tasks'] !== TASKS) throw new Error(`the app has ${said['tasks']} tasks instead of ${TASKS}`);
  return environment;
}

/** Medians of each moment, for whoever wants to know where the time goes. */
function describe(starts: readonly StartMoments[]): string {
  const names = Object.keys(starts[0] ?? {});
  const medians = names.map(
    (name) => [name, percentile(starts.map((moments) => moments[name] ?? 0))] as const,
  );
  return medians
    .sort((a, b) => a[1] - b[1])
    .map(([name, median]) => `${name} ${Math.round(median)}`)
    .join(', ');
}
