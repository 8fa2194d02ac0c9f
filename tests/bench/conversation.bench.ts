import { join } from 'node:path';
import type { Page } from 'playwright';
import { stepIdSchema } from '#shared/lib/ids';
import { parseTask } from '#shared/steps/parse-task';
import { type BenchLine, comparedLine, percentile } from './bench-line';
import { type AppWindow, openApp } from './support/app-window';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { eventToPaint } from './support/event-to-paint';
import { InventedText } from './support/invented-text';
import { seedStore } from './support/seeded-store';

const FEW = 4;
const MANY = 200;
const ROUNDS = 4;
const KEYS = 12;
/** As a quick typist: a key every tenth of a second. */
const PAUSE = 100;

/** From a key to the end of the frame that shows it, in the last turn of a long conversation, saved as ever. */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('conversation');
  const windows: AppWindow[] = [];
  try {
    const short = await openConversation(join(folder, 'short'), FEW, windows);
    const long = await openConversation(join(folder, 'long'), MANY, windows);
    const times = new Map([short, long].map((page) => [page, [] as number[]]));
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [page, sofar] of times) {
        const keys = await typeKeys(page);
        if (round > 0) sofar.push(...keys);
      }
    }
    yield comparedLine({
      name: `key to frame in a conversation of ${MANY} turns, p95, against one of ${FEW}`,
      value: percentile(times.get(long) ?? [], 0.95),
      unit: 'ms',
      reference: percentile(times.get(short) ?? [], 0.95),
      budget: 1.5,
    });
  } finally {
    for (const window of windows) await window.close();
    removeBenchFolder(folder);
  }
}

/** The app with a conversation of so many turns open and its last turn being written. */
async function openConversation(data: string, turns: number, windows: AppWindow[]): Promise<Page> {
  const text = new InventedText(turns);
  const task = parseTask({
    id: `talk-${turns}`,
    title: `A conversation of ${turns} turns`,
    domain: 'bench',
    material: {
      prompt: Array.from({ length: turns }, (_, index) => ({
        role: index % 2 === 0 ? 'user' : 'assistant',
        content: text.paragraph(3),
      })),
    },
    steps: [
      { id: stepIdSchema.parse('talk'), kind: 'converse', title: 'Talk', config: { start: 'material' } },
    ],
    terms: { minutes: 10, pay: { amount: 100, currency: 'EUR' }, difficulty: 'easy', deadline: null },
  });
  if (!task.ok) throw new Error(task.error.reason);
  seedStore(data, [task.value]).close();
  const app = await openApp(data);
  windows.push(app);
  const started = performance.now();
  await app.page.getByRole('row', { name: task.value.title }).click();
  const last = app.page.getByRole('button', { name: `Edit turn ${turns}`, exact: true });
  await last.waitFor({ state: 'attached', timeout: 60_000 });
  console.error(`  a conversation of ${turns} turns opened in ${Math.round(performance.now() - started)} ms`);
  await last.click();
  await app.page.getByRole('textbox', { name: `Turn ${turns}, agent` }).waitFor();
  await app.page.waitForTimeout(500);
  return app.page;
}

async function typeKeys(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let number = 1; number <= KEYS; number += 1) {
    const key = number % 6 === 0 ? 'Space' : 'e';
    times.push(await eventToPaint(page, 'keydown', null, () => page.keyboard.press(key)));
    await page.waitForTimeout(PAUSE);
  }
  return times;
}
