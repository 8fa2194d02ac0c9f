import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { TestHub } from '../support/test-hub';
import { type BenchLine, comparedLine, percentile } from './bench-line';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { CountingProxy } from './support/counting-proxy';
import { inventTasks, writeImportFile } from './support/invented-tasks';
import { SyncingApp } from './support/syncing-app';

const ROUNDS = 120;
const WARM_UP = 10;
/** Two equal times never measure equal. */
const TIME_BUDGET = 1.25;

/** A round of syncing that brings nothing new, with 10,000 tasks here and at the hub, against one with 100. */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('sync-idle');
  const hub = new TestHub(join(folder, 'hub'));
  const stops: (() => void)[] = [];
  try {
    await hub.start();
    const few = await signIn(hub, folder, 100, stops);
    const many = await signIn(hub, folder, 10_000, stops);
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
      await measure(few, round >= WARM_UP);
      await measure(many, round >= WARM_UP);
    }
    const compare = (name: string, unit: string, budget: number, figures: (subject: Subject) => number[]) => {
      const [value, reference] = [percentile(figures(many)), percentile(figures(few))];
      return comparedLine({ name: `${name}, 10,000 tasks against 100`, value, unit, reference, budget });
    };
    yield compare('bytes of a sync with nothing new', 'B', 1, (subject) => subject.bytes);
    yield compare('time of a sync with nothing new', 'ms', TIME_BUDGET, (subject) => subject.exchange);
    yield compare(
      'time of a sync with nothing new and of the list that the window then reads',
      'ms',
      TIME_BUDGET,
      (subject) => subject.withList,
    );
  } finally {
    for (const stop of stops) stop();
    await hub.stop();
    removeBenchFolder(folder);
  }
}

interface Subject {
  readonly app: SyncingApp;
  readonly proxy: CountingProxy;
  readonly bytes: number[];
  readonly exchange: number[];
  readonly withList: number[];
}

async function measure({ app, proxy, bytes, exchange, withList }: Subject, counts: boolean): Promise<void> {
  const before = proxy.bytes;
  const times = await app.sync();
  if (counts) {
    bytes.push(proxy.bytes - before);
    exchange.push(times.exchange);
    withList.push(times.withList);
  }
}

/** An expert with so many tasks, all of them taken in. */
async function signIn(hub: TestHub, folder: string, tasks: number, stops: (() => void)[]): Promise<Subject> {
  const name = `Expert ${tasks}`;
  const file = join(folder, `${tasks}.jsonl`);
  writeImportFile(file, inventTasks(tasks));
  const project = `Bench ${tasks}`;
  const imported = await hub.ask<{ bundle: string }>(
    'import',
    file,
    '--format',
    'goldsmith',
    '--project',
    project,
  );
  const { token } = await hub.ask<{ token: string }>('expert', 'token', name);
  await hub.ask('publish', imported.bundle, '--to', name);
  const proxy = new CountingProxy(Number(new URL(hub.url).port));
  stops.push(() => proxy.stop());
  const place = join(folder, `app-${tasks}`);
  mkdirSync(place);
  const app = await SyncingApp.signIn(place, await proxy.start(), token);
  stops.push(() => app.close());
  await app.sync();
  if (app.tasks !== tasks) throw new Error(`${app.tasks} tasks instead of ${tasks} came`);
  return { app, proxy, bytes: [], exchange: [], withList: [] };
}
