import { join } from 'node:path';
import type { Page } from 'playwright';
import { absoluteLine, type BenchLine, comparedLine } from './bench-line';
import { openEmptyWindow } from './support/app-window';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { inventAnswer } from './support/long-answer';
import { idleWork, longestTask } from './support/longest-task';
import { openLongAnswer } from './support/writing-place';

const SIZES = [1_000, 20_000, 100_000] as const;
const KEYS = 5;
/** After a key: words are counted when the hands rest. */
const REST = 1_300;
/** After a panel or another view was asked for, until nothing of it is left to do. */
const SETTLED = 1_500;
/** The longest that nothing else may happen, in milliseconds (issue 4). */
const LONGEST = 200;

/** Of the main thread's own time, in milliseconds. */
interface Seen {
  readonly 'the source shown': number;
  readonly 'the way back from the source': number;
  readonly 'the counts opened': number;
  readonly 'the outline opened': number;
  /** For a key, in idle moments after it. */
  readonly counting: number;
}

/**
 * What the main thread does at a time for the views of an answer: its source and back, its counts (which count all of its
 * characters), its outline; and what counting costs for a key. All of it in the thread's own time, beside an answer of
 * 1,000 words and a plain textarea that takes the same text in. An outline that is closed costs no key anything.
 */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('room');
  try {
    let shortest: Seen | null = null;
    for (const [index, words] of SIZES.entries()) {
      const field = await fieldTime(join(folder, `field-${words}`), words);
      const { counting, ...views } = await measure(join(folder, `${words}`), words);
      shortest ??= { counting, ...views };
      const size = `${words.toLocaleString('en')} words`;
      for (const [what, value] of Object.entries(views)) {
        const name = `longest pause for ${what} at ${size}`;
        yield absoluteLine({ name, value, unit: 'ms', budget: LONGEST });
        yield comparedLine({
          name: `${name}, against a textarea that takes the text in`,
          value,
          unit: 'ms',
          reference: field,
          budget: AGAINST_FIELD[index] ?? 1,
        });
      }
      yield comparedLine({
        name: `counting words for a key at ${size}, against 1,000 words`,
        value: counting,
        unit: 'ms',
        reference: shortest.counting,
        budget: AGAINST_SHORT,
      });
    }
  } finally {
    removeBenchFolder(folder);
  }
}

/** Guards against slipping. A field draws nothing but its text; a short one takes it in within a moment. */
const AGAINST_FIELD = [60, 10, 3] as const;
const AGAINST_SHORT = 3;

async function measure(folder: string, words: number): Promise<Seen> {
  const { page, close } = await openLongAnswer(folder, words);
  try {
    await page.keyboard.press('Control+End');
    await page.keyboard.type('zzz');
    await page.waitForTimeout(REST);
    const counting = await idleWork(page, async () => {
      for (let key = 0; key < KEYS; key += 1) {
        await page.keyboard.press('e');
        await page.waitForTimeout(REST);
      }
    });
    const counts = page.getByRole('button', { name: /^[\d,]+ words$/ });
    const seen = {
      counting: counting / KEYS,
      'the counts opened': await pauseFor(page, () => counts.press('Enter'), '[role="dialog"] table'),
      'the outline opened': await pauseFor(
        page,
        () => page.keyboard.press('Alt+o'),
        '[role="dialog"][aria-label^="Outline"]',
        true,
      ),
      'the source shown': await pauseFor(
        page,
        () => page.keyboard.press('Control+Alt+s'),
        '.is-source',
        true,
      ),
      'the way back from the source': await pauseFor(
        page,
        () => page.keyboard.press('Control+Alt+s'),
        '.prose-editor:not(.is-source)',
      ),
    };
    return seen;
  } finally {
    await close();
  }
}

/** `isAfterEscape`: what was open before is closed first. */
async function pauseFor(
  page: Page,
  act: () => Promise<void>,
  selector: string,
  isAfterEscape = false,
): Promise<number> {
  if (isAfterEscape) {
    await page.keyboard.press('Escape');
    await page.locator('.prose-editor-text').focus();
    await page.waitForTimeout(SETTLED);
  }
  return longestTask(page, async () => {
    await act();
    await page.locator(selector).first().waitFor({ timeout: 30_000 });
    await page.waitForTimeout(SETTLED);
  });
}

async function fieldTime(folder: string, words: number): Promise<number> {
  const { page, close } = await openEmptyWindow(folder);
  try {
    return await longestTask(page, () =>
      page.evaluate(async (text) => {
        const area = document.createElement('textarea');
        area.style.cssText = 'width: 46rem; height: 40rem; font: 16px/1.6 serif';
        area.value = text;
        document.body.append(area);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }, inventAnswer(words)),
    );
  } finally {
    await close();
  }
}
