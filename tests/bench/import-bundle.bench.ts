import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import yauzl from 'yauzl';
import type { Task } from '#shared/domain/task';
import type { HubKey } from '#shared/protocol/sign-in';
import { readBundle } from '../../electron/bundles/read-bundle';
import { storeBundle } from '../../electron/bundles/store-bundle';
import { sha256 } from '../../electron/platform/sha256';
import { aboutOf, promptOf } from '../../electron/tasks/search-text';
import { type BenchLine, comparedLine, percentile } from './bench-line';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { writeBundleFile } from './support/bundle-file';
import { inventProject, inventTasks } from './support/invented-tasks';
import { ACCOUNT, seedStore } from './support/seeded-store';

const TASKS = 10_000;
const PAIRS = 5;

/**
 * A bundle from its file into an empty store: verified, each task parsed, rows for the dashboard and the search. Against
 * the least that could bring the same rows into the same tables: every entry unzipped and hashed, and rows that were
 * made beforehand inserted in one durable transaction.
 */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('import-bundle');
  try {
    const file = join(folder, 'bundle.goldsmith');
    const tasks = inventTasks(TASKS);
    const key = await writeBundleFile(file, tasks);
    const rows = tasks.map(rowsOf);
    const bare: number[] = [];
    const ours: number[] = [];
    for (let pair = 0; pair <= PAIRS; pair += 1) {
      const place = join(folder, String(pair));
      mkdirSync(place);
      const reference = await takeInBare(file, rows, join(place, 'bare'));
      const subject = await takeIn(file, key, join(place, 'app'));
      removeBenchFolder(place);
      if (pair > 0) {
        bare.push(reference);
        ours.push(subject);
      }
    }
    yield comparedLine({
      name: 'taking in a bundle of 10,000 tasks, against bare unzip + hash + insert',
      value: percentile(ours),
      unit: 'ms',
      reference: percentile(bare),
      budget: 2,
    });
  } finally {
    removeBenchFolder(folder);
  }
}

async function takeIn(file: string, key: HubKey, place: string): Promise<number> {
  const database = seedStore(place, []);
  try {
    const started = performance.now();
    const bundle = await readBundle(file, key);
    if (!bundle.ok) throw new Error(bundle.error.reason);
    const readAt = performance.now();
    database.write((write) => storeBundle(write, ACCOUNT, sha256('bundle'), bundle.value));
    const ended = performance.now();
    console.error(`  read ${Math.round(readAt - started)} ms, stored ${Math.round(ended - readAt)} ms`);
    return ended - started;
  } finally {
    database.close();
  }
}

async function takeInBare(file: string, rows: readonly BareRows[], place: string): Promise<number> {
  seedStore(place, []).close();
  const database = new Libsql(join(place, 'goldsmith.db'));
  database.exec('PRAGMA synchronous = FULL');
  const started = performance.now();
  for (const bytes of (await unzip(file)).values()) createHash('sha256').update(bytes).digest('hex');
  const task = database.prepare(
    `INSERT INTO tasks (row, account, id, bundle, project, project_name, title, domain, steps, kinds, minutes, pay_amount,
       pay_currency, difficulty, deadline, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'new')`,
  );
  const text = database.prepare('INSERT INTO task_texts (row, body) VALUES (?, ?)');
  const search = database.prepare(
    `INSERT INTO task_search (rowid, title, about, prompt, mine) VALUES (?, ?, ?, ?, '')`,
  );
  database.exec('BEGIN IMMEDIATE');
  for (const [index, row] of rows.entries()) {
    task.run(index + 1, ...row.task);
    text.run(index + 1, row.text);
    search.run(index + 1, ...row.search);
  }
  database.exec('COMMIT');
  const milliseconds = performance.now() - started;
  database.close();
  return milliseconds;
}

type BareRows = ReturnType<typeof rowsOf>;

function rowsOf(task: Task) {
  const { terms } = task;
  const { id: project, name } = inventProject();
  const kinds = JSON.stringify([...new Set(task.steps.map((step) => step.kind))]);
  const pay = [terms.pay.amount, terms.pay.currency];
  const about = [task.title, task.domain, task.steps.length, kinds, terms.minutes, ...pay];
  return {
    task: [ACCOUNT, task.id, 'bundle', project, name, ...about, terms.difficulty, terms.deadline],
    text: JSON.stringify(task),
    search: [task.title, aboutOf(task, name), promptOf(task)],
  };
}

function unzip(file: string): Promise<Map<string, Buffer>> {
  const entries = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error);
      archive.on('error', reject);
      archive.on('end', () => resolve(entries));
      archive.on('entry', (entry: yauzl.Entry) => {
        archive.openReadStream(entry, (problem, stream) => {
          if (problem) return reject(problem);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            entries.set(entry.fileName, Buffer.concat(parts));
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}
