import { join } from 'node:path';
import type { Page } from 'playwright';
import { type BenchLine, comparedLine, percentile } from './bench-line';
import { type AppWindow, openApp, openEmptyWindow } from './support/app-window';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { eventToPaint } from './support/event-to-paint';
import { inventTask } from './support/invented-tasks';
import { InventedText } from './support/invented-text';
import { inventAnswer } from './support/long-answer';
import { seedStore } from './support/seeded-store';
import { WritingDraft } from './support/writing-draft';

const FEW = 1_000;
const MANY = 100_000;
const ROUNDS = 5;
const KEYS = 12;
/** As a quick typist: a key every tenth of a second. */
const PAUSE = 100;

/**
 * From a key to the end of the frame that shows it, while an ideal answer is written at its end and saved as ever, with
 * tables, code and formulas above. The windows take turns.
 *
 * The editor was not yet made for answers of this length: until it is, both lines are over their budgets, and
 * `npm run bench` fails on them in plain sight.
 */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('typing');
  const windows: AppWindow[] = [];
  try {
    const short = await openAnswer(join(folder, 'short'), FEW, windows);
    const long = await openAnswer(join(folder, 'long'), MANY, windows);
    const plain = await openTextarea(join(folder, 'plain'), MANY, windows);
    const times = new Map([short, long, plain].map((page) => [page, [] as number[]]));
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [page, sofar] of times) {
        const keys = await typeKeys(page);
        if (round > 0) sofar.push(...keys);
      }
    }
    const p95 = (page: Page) => percentile(times.get(page) ?? [], 0.95);
    const median = (page: Page) => Math.round(percentile(times.get(page) ?? []));
    console.error(
      `  medians: ${FEW} words ${median(short)} ms, ${MANY} words ${median(long)} ms, textarea ${median(plain)} ms`,
    );
    const line = { value: p95(long), unit: 'ms' };
    yield comparedLine({
      ...line,
      name: 'key to frame in an answer of 100,000 words, p95, against 1,000 words',
      reference: p95(short),
      budget: 1.25,
    });
    yield comparedLine({
      ...line,
      name: 'key to frame in an answer of 100,000 words, p95, against a textarea of 100,000 words',
      reference: p95(plain),
      budget: 0.1,
    });
  } finally {
    for (const window of windows) await window.close();
    removeBenchFolder(folder);
  }
}

/** The app with an answer of so many words open and the caret at its end. */
async function openAnswer(data: string, words: number, windows: AppWindow[]): Promise<Page> {
  const task = inventTask(new InventedText(words), 1, 'write');
  const database = seedStore(data, [task]);
  const markdown = inventAnswer(words);
  new WritingDraft(database, task.id).begin(markdown);
  database.close();
  const app = await openApp(data);
  windows.push(app);
  const started = performance.now();
  await app.page.getByRole('row', { name: task.title }).click();
  const editor = app.page.getByRole('textbox', { name: 'Write the ideal answer' });
  const end = markdown.slice(-60);
  await editor.getByText(end).waitFor({ state: 'attached', timeout: 60_000 });
  console.error(`  an answer of ${words} words opened in ${Math.round(performance.now() - started)} ms`);
  await editor.getByText(end).click();
  await app.page.keyboard.press('Control+End');
  await app.page.waitForTimeout(1_000);
  await typeMarked(app.page, () =>
    editor.getByText(`${end}zzz`).waitFor({ state: 'attached', timeout: 30_000 }),
  );
  return app.page;
}

async function openTextarea(data: string, words: number, windows: AppWindow[]): Promise<Page> {
  const empty = await openEmptyWindow(data);
  windows.push(empty);
  await empty.page.evaluate((text) => {
    const area = document.createElement('textarea');
    area.style.cssText = 'width: 46rem; height: 40rem; font: 16px/1.6 serif';
    area.value = text;
    document.body.append(area);
    area.focus();
  }, inventAnswer(words));
  await empty.page.keyboard.press('Control+End');
  await typeMarked(empty.page, async () => {
    const hasCome = await empty.page.evaluate(() =>
      document.querySelector('textarea')?.value.endsWith('zzz'),
    );
    if (hasCome !== true) throw new Error('the textarea takes no keys');
  });
  return empty.page;
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

/** Makes sure that keys arrive where they should, before any is timed. */
async function typeMarked(page: Page, check: () => Promise<unknown>): Promise<void> {
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('z');
  await check();
}
