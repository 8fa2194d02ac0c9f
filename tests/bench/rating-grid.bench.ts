import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Task } from '#shared/domain/task';
import { parseTask } from '#shared/steps/parse-task';
import { type BenchLine, comparedLine, percentile } from './bench-line';
import { type AppWindow, openApp } from './support/app-window';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { eventToPaint } from './support/event-to-paint';
import { InventedText } from './support/invented-text';
import { seedStore } from './support/seeded-store';

const FEW = { responses: 2, criteria: 2 };
const MANY = { responses: 8, criteria: 12 };
const ROUNDS = 6;
const KEYS = 24;
/** As somebody who knows the keys: more than ten a second would be a machine. */
const PAUSE = 80;

/**
 * From a key to the end of the frame that shows it, in a grid of 8 responses × 12 criteria against one of 2 × 2: digits
 * that rate and arrows that move, saved as ever, with the responses above. The windows take turns.
 */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('rating-grid');
  const windows: AppWindow[] = [];
  try {
    const small = await openGrid(join(folder, 'small'), FEW, windows);
    const large = await openGrid(join(folder, 'large'), MANY, windows);
    const times = new Map([small, large].map((page) => [page, [] as number[]]));
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [page, sofar] of times) {
        const keys = await rate(page, round);
        if (round > 0) sofar.push(...keys);
      }
    }
    const of = (page: Page, share?: number) => percentile(times.get(page) ?? [], share);
    console.error(
      `  medians: 2 × 2 ${of(small).toFixed(1)} ms, 8 × 12 ${of(large).toFixed(1)} ms; p95 ${of(small, 0.95).toFixed(1)} and ${of(large, 0.95).toFixed(1)} ms`,
    );
    yield comparedLine({
      name: 'key to frame in a rating grid of 8 responses × 12 criteria, p95, against 2 × 2',
      value: of(large, 0.95),
      unit: 'ms',
      reference: of(small, 0.95),
      budget: 1.5,
    });
  } finally {
    for (const window of windows) await window.close();
    removeBenchFolder(folder);
  }
}

/** The app with a task of that size open and the first cell of its grid focused. */
async function openGrid(data: string, size: typeof FEW, windows: AppWindow[]): Promise<Page> {
  const task = inventRating(size);
  seedStore(data, [task]).close();
  const app = await openApp(data);
  windows.push(app);
  await app.page.getByRole('row', { name: task.title }).click();
  const cells = app.page.getByRole('grid', { name: 'Ratings' }).getByRole('gridcell');
  await cells.first().focus();
  const count = await cells.count();
  if (count !== size.responses * size.criteria) throw new Error(`the grid has ${count} cells`);
  await app.page.waitForTimeout(1_000);
  return app.page;
}

async function rate(page: Page, round: number): Promise<number[]> {
  const times: number[] = [];
  for (let number = 0; number < KEYS; number += 1) {
    const move = number % 8 === 3 ? 'ArrowDown' : number % 8 === 7 ? 'ArrowUp' : 'ArrowRight';
    const key = number % 2 === 0 ? String(1 + ((number + round) % 5)) : move;
    times.push(await eventToPaint(page, 'keydown', null, () => page.keyboard.press(key)));
    await page.waitForTimeout(PAUSE);
  }
  await page.keyboard.press('Control+Home');
  return times;
}

function inventRating({ responses, criteria }: typeof FEW): Task {
  const text = new InventedText(7);
  const parsed = parseTask({
    id: 'rating',
    title: 'Rate the responses on every standard',
    domain: 'medicine',
    material: {
      prompt: [{ role: 'user', content: text.paragraph(5) }],
      responses: Array.from({ length: responses }, (_, index) => ({
        id: `r${index}`,
        markdown: `${text.paragraph(4)}\n\n${text.paragraph(4)}`,
      })),
    },
    steps: [
      {
        id: 'rate',
        kind: 'rate',
        title: 'Rate',
        config: {
          dimensions: Array.from({ length: criteria }, (_, index) => ({
            id: `c${index}`,
            name: text.sentence().slice(0, 80),
            meaning: text.sentence(),
          })),
        },
      },
    ],
    terms: { minutes: 20, pay: { amount: 2_000, currency: 'EUR' }, difficulty: 'hard', deadline: null },
  });
  if (!parsed.ok) throw new Error(`${parsed.error.path.join('.')}: ${parsed.error.reason}`);
  return parsed.value;
}
