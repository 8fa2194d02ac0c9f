import { join } from 'node:path';
import { z } from 'zod';
import { listTasks } from '../../electron/tasks/list-tasks';
import { absoluteLine, type BenchLine, comparedLine, percentile } from './bench-line';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { inventTasks } from './support/invented-tasks';
import { InventedText } from './support/invented-text';
import { ACCOUNT, seedStore } from './support/seeded-store';

const TASKS = 10_000;
const SEARCHES = 150;
const WARM_UP = 10;

/**
 * What the main process does for each pause in typing in the search box: the page of rows, the number of all that match
 * and the choices of the filters. Reference: the same words found by reading through the texts (LIKE).
 */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('search');
  const database = seedStore(join(folder, 'app'), inventTasks(TASKS));
  try {
    const text = new InventedText(4);
    const scans: number[] = [];
    const searches: number[] = [];
    for (let number = 0; number < SEARCHES + WARM_UP; number += 1) {
      const typed = nextTyped(text, number);
      const [word = ''] = typed.split(' ');
      const scan = timed(() => {
        database.read.all(
          `SELECT tasks.row FROM tasks JOIN task_texts ON task_texts.row = tasks.row
           WHERE account = ? AND body LIKE ? LIMIT 200`,
          [ACCOUNT, `% ${word}%`],
          z.object({ row: z.int() }),
        );
      });
      const query = { text: typed, states: [], domains: [], projects: [], sort: 'suggested' as const };
      const search = timed(() => listTasks(database.read, ACCOUNT, { ...query, offset: 0, limit: 200 }));
      if (number >= WARM_UP) {
        scans.push(scan);
        searches.push(search);
      }
    }
    const value = percentile(searches, 0.95);
    yield absoluteLine({ name: 'search of 10,000 tasks, p95', value, unit: 'ms', budget: 30 });
    yield comparedLine({
      name: 'search of 10,000 tasks, p95, against reading through their texts (LIKE)',
      value,
      unit: 'ms',
      reference: percentile(scans, 0.95),
      budget: 1,
    });
  } finally {
    database.close();
    removeBenchFolder(folder);
  }
}

/** Words as they stand in the box while somebody types: often or rarely used, one or two, whole or begun. */
function nextTyped(text: InventedText, number: number): string {
  const first = text.word();
  const second = text.word();
  return (
    [first, first.slice(0, 3), `${first} ${second}`, `${first} ${second.slice(0, 2)}`][number % 4] ?? first
  );
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
