import type { Page } from 'playwright';
import { type BenchLine, comparedLine, percentile } from './bench-line';
import { openApp } from './support/app-window';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { inventTask } from './support/invented-tasks';
import { InventedText } from './support/invented-text';
import { inventAnswer } from './support/long-answer';
import { seedStore } from './support/seeded-store';
import { WritingDraft } from './support/writing-draft';

const SIZES = [1_000, 20_000, 100_000] as const;
const ROUNDS = 5;
/** In milliseconds. */
const BUDGET = 100;
const QUERIES = ['the', 'e', 'and the', 'table', 'zzzz'];

/** From the last letter of a query to the count of its matches in answers of three sizes, and how long the page stood still. */
export async function* run(): AsyncIterable<BenchLine> {
  for (const words of SIZES) yield* measure(words);
}

async function* measure(words: number): AsyncIterable<BenchLine> {
  const size = `${words.toLocaleString('en')} words`;
  const folder = makeBenchFolder('find');
  const task = inventTask(new InventedText(words), 1, 'write');
  const database = seedStore(folder, [task]);
  const markdown = inventAnswer(words);
  new WritingDraft(database, task.id).begin(markdown);
  database.close();
  const { page, close } = await openApp(folder);
  try {
    await page.getByRole('row', { name: task.title }).click();
    const editor = page.getByRole('textbox', { name: 'Write the ideal answer' });
    await editor.getByText(markdown.slice(-60)).waitFor({ state: 'attached', timeout: 60_000 });
    await editor.locator(':scope > *').first().click();
    await page.waitForTimeout(1_000);
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: 'Find', exact: true }).waitFor();
    const first = await ask(page, 'of the');
    const later: Asked[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const query of QUERIES) later.push(await ask(page, query));
    }
    console.error(
      `  the first search ${Math.round(first.counted)} ms, later ones ${later.map(({ counted }) => Math.round(counted)).join(' ')} ms`,
    );
    const line = { unit: 'ms', reference: BUDGET, budget: 1 };
    yield comparedLine({
      ...line,
      name: `find in an answer of ${size}, the first time, against 100 ms`,
      value: first.counted,
    });
    yield comparedLine({
      ...line,
      name: `find in an answer of ${size}, p95, against 100 ms`,
      value: percentile(
        later.map(({ counted }) => counted),
        0.95,
      ),
    });
    yield comparedLine({
      ...line,
      name: `longest stand-still while finding in ${size}, against 100 ms`,
      value: Math.max(first.longest, ...later.map(({ longest }) => longest)),
    });
  } finally {
    await close();
    removeBenchFolder(folder);
  }
}

interface Asked {
  /** Until the count was in the page, in milliseconds. */
  readonly counted: number;
  /** The longest gap between two frames, in milliseconds. */
  readonly longest: number;
}

/** Types a query at once and waits for its count. Timed in the page, where the reader sits. */
async function ask(page: Page, query: string): Promise<Asked> {
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('');
  await page.waitForTimeout(300);
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('.find-field');
    const status = document.querySelector('[role=status][aria-label=Matches]');
    if (field === null || status === null) throw new Error('there is no bar to find with');
    let longest = 0;
    let last = performance.now();
    let isOver = false;
    const frame = (): void => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (!isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const counted = new Promise<number>((resolve) => {
      const started = performance.now();
      const observer = new MutationObserver(() => {
        if (/ of |No match/.test(status.textContent ?? '')) {
          observer.disconnect();
          resolve(performance.now() - started);
        }
      });
      observer.observe(status, { childList: true, characterData: true, subtree: true });
      field.focus();
      document.execCommand('insertText', false, text);
    });
    const time = await counted;
    // What is lit is drawn after the count.
    await new Promise((resolve) => setTimeout(resolve, 300));
    isOver = true;
    return { counted: time, longest };
  }, query);
}
