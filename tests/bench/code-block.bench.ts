import { join } from 'node:path';
import { absoluteLine, type BenchLine, comparedLine, percentile } from './bench-line';
import { type AppWindow, openApp, openEmptyWindow } from './support/app-window';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { eventToPaint } from './support/event-to-paint';
import { inventTask } from './support/invented-tasks';
import { InventedText } from './support/invented-text';
import { longestTask } from './support/longest-task';
import { seedStore } from './support/seeded-store';
import { WritingDraft } from './support/writing-draft';

const SIZES = [100, 1_000, 5_000] as const;
const KEYS = 24;
/** As a quick typist: a key every tenth of a second. */
const PAUSE = 100;
/** A key in the longest may take so much of one in the shortest: what a line costs is its own, and little is left to grow. */
const AGAINST_SHORT = [1, 1.5, 3] as const;
/** A plain field lays out all of its text anew; a short one costs next to nothing. */
const AGAINST_FIELD = [6, 5, 3] as const;
/** What nobody feels, in milliseconds. */
const LONGEST_KEY = 100;

const PASTED_LINES = 6_000;
/** The longest that nothing else may happen, in milliseconds of the main thread's own time (issue 4). */
const LONGEST_PAUSE = 200;

/** From a key in one block of code to the end of the frame that shows it, beside a plain textarea with the same lines. */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('code-block');
  try {
    let shortest = Number.NaN;
    for (const [index, lines] of SIZES.entries()) {
      const code = inventCode(lines);
      const editor = await keysIn(await openEditor(join(folder, `${lines}`), code));
      const field = await keysIn(await openField(join(folder, `field-${lines}`), code));
      if (index === 0) shortest = editor;
      const what = `key to frame, p95, in a block of code of ${lines.toLocaleString('en')} lines`;
      yield absoluteLine({ name: what, value: editor, unit: 'ms', budget: LONGEST_KEY });
      const against = (name: string, reference: number, budget: number): BenchLine =>
        comparedLine({ name: `${what}, against ${name}`, value: editor, unit: 'ms', reference, budget });
      yield against('100 lines', shortest, AGAINST_SHORT[index] ?? 1);
      yield against('textarea', field, AGAINST_FIELD[index] ?? 1);
    }
    const code = inventCode(PASTED_LINES);
    yield absoluteLine({
      name: `longest pause while pasting ${PASTED_LINES.toLocaleString('en')} lines into a block of code`,
      value: await pauseOfPaste(await openEditor(join(folder, 'paste'), 'first();'), code),
      unit: 'ms',
      budget: LONGEST_PAUSE,
    });
  } finally {
    removeBenchFolder(folder);
  }
}

function inventCode(lines: number): string {
  const text = new InventedText(lines);
  return Array.from({ length: lines }, (_unused, line) =>
    line % 8 === 0
      ? `function ${text.word()}() {`
      : line % 8 === 7
        ? '}'
        : `\tconst ${text.word()} = ${line};`,
  ).join('\n');
}

async function openEditor(data: string, code: string): Promise<AppWindow> {
  const task = inventTask(new InventedText(code.length), 1, 'write');
  const database = seedStore(data, [task]);
  new WritingDraft(database, task.id).begin(`\`\`\`js\n${code}\n\`\`\``);
  database.close();
  const app = await openApp(data);
  await app.page.getByRole('row', { name: task.title }).click();
  const text = app.page.locator('.prose-editor-text:not([aria-busy])');
  await text.locator('.code-block').waitFor({ timeout: 60_000 });
  await text.focus();
  return app;
}

async function openField(data: string, code: string): Promise<AppWindow> {
  const empty = await openEmptyWindow(data);
  await empty.page.evaluate((text) => {
    const area = document.createElement('textarea');
    area.style.cssText = 'width: 46rem; height: 40rem; font: 13px/1.6 monospace; white-space: pre';
    area.value = text;
    document.body.append(area);
    area.focus();
  }, code);
  return empty;
}

async function pauseOfPaste({ page, close }: AppWindow, code: string): Promise<number> {
  try {
    await page.keyboard.press('Control+End');
    await page.waitForTimeout(1_000);
    return await longestTask(page, () =>
      page.evaluate(async (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(paste);
        const end = text.slice(text.lastIndexOf('\n') + 1);
        const isThere = () =>
          document.querySelector('.code-block')?.textContent?.endsWith(end) === true &&
          !/Pasting/.test(document.querySelector('.paste-note')?.textContent ?? '');
        for (let tries = 0; !isThere(); tries += 1) {
          if (tries > 1_000) throw new Error('what was pasted never came');
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }, code),
    );
  } finally {
    await close();
  }
}

/** Typed at the end of the code. */
async function keysIn({ page, close }: AppWindow): Promise<number> {
  try {
    await page.keyboard.press('Control+End');
    await page.waitForTimeout(2_000);
    const times: number[] = [];
    for (let number = 0; number < KEYS; number += 1) {
      times.push(await eventToPaint(page, 'typed', null, () => page.keyboard.press('e')));
      await page.waitForTimeout(PAUSE);
    }
    const isTyped = await page.evaluate(() =>
      [...document.querySelectorAll('textarea, .code-block')].some((place) =>
        ('value' in place ? String(place.value) : (place.textContent ?? '')).endsWith('eeee'),
      ),
    );
    if (!isTyped) throw new Error('the code takes no keys');
    return percentile(times.slice(4), 0.95);
  } finally {
    await close();
  }
}
