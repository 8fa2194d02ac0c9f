import { join } from 'node:path';
import type { Page } from 'playwright';
import { absoluteLine, type BenchLine, comparedLine } from './bench-line';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { longestTask } from './support/longest-task';
import { PASTE_FORMS, type PasteForm, pasteContent } from './support/paste-content';
import { PLACES, type PlaceName } from './support/writing-place';

const SIZES = [20_000, 200_000, 2_000_000] as const;
const NAMES = Object.keys(PLACES) as PlaceName[];
/** Words that are there already. */
const WORDS = 200;
/** The longest that nothing else may happen, in milliseconds (issue 4). */
const LONGEST = 200;
/**
 * How much longer the whole may take, by length: guards against slipping. A plain field reads nothing, and whoever stands
 * still meanwhile is done sooner.
 */
const BUDGETS = { textarea: [80, 150, 150], 'bare Lexical': [12, 25, 10] } as const;

interface Seen {
  readonly longest: number;
  readonly whole: number;
}

/**
 * Something long is pasted into a short answer: for how long the window could do nothing else at a time, and how long it
 * took in all until it was on the screen, beside a plain textarea and a bare Lexical editor with the same on the
 * clipboard.
 */
export async function* run(): AsyncIterable<BenchLine> {
  for (const form of PASTE_FORMS) {
    for (const [index, size] of SIZES.entries()) {
      const seen = await measure(form, size);
      const what = `${size.toLocaleString('en')} characters of ${form}`;
      yield absoluteLine({
        name: `longest pause while pasting ${what}`,
        value: seen.editor.longest,
        unit: 'ms',
        budget: LONGEST,
      });
      for (const against of ['textarea', 'bare Lexical'] as const) {
        yield comparedLine({
          name: `pasting ${what}, against ${against}`,
          value: seen.editor.whole,
          unit: 'ms',
          reference: seen[against].whole,
          budget: BUDGETS[against][index] ?? 1,
        });
      }
      const pauses = NAMES.map((name) => `${name} ${Math.round(seen[name].longest)} ms`).join(', ');
      console.error(`  longest pauses at ${what}: ${pauses}`);
    }
  }
}

async function measure(form: PasteForm, size: number): Promise<Record<PlaceName, Seen>> {
  const seen = {} as Record<PlaceName, Seen>;
  const folder = makeBenchFolder('paste');
  try {
    for (const name of NAMES) {
      const place = await PLACES[name](join(folder, name), WORDS);
      try {
        let whole = 0;
        const longest = await longestTask(place.page, async () => {
          whole = await paste(place.page, form, size);
        });
        seen[name] = { longest, whole };
      } finally {
        await place.close();
      }
    }
  } finally {
    removeBenchFolder(folder);
  }
  return seen;
}

/** Milliseconds from the paste until the last of it is drawn. */
async function paste(page: Page, form: PasteForm, size: number): Promise<number> {
  const content = pasteContent(form, size);
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData('text/plain', given.text);
    if (given.html !== '') data.setData('text/html', given.html);
    window.benchClipboard = data;
  }, content);
  return page.evaluate(async (end) => {
    const place = document.activeElement;
    const clipboardData = window.benchClipboard ?? null;
    const started = performance.now();
    if (place instanceof HTMLTextAreaElement) {
      // As quick as a field can be: what its own paste does takes minutes for a long text.
      place.setRangeText(clipboardData?.getData('text/plain') ?? '');
    } else {
      place?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }
    const isThere = () => {
      if (place instanceof HTMLTextAreaElement) return place.value.includes(end);
      const isWorking = /Pasting…|Reading/.test(document.querySelector('.paste-note')?.textContent ?? '');
      const last = [...(place?.children ?? [])].slice(-3).map((block) => block.textContent);
      return !isWorking && last.join('').includes(end);
    };
    while (!isThere()) {
      if (performance.now() - started > 300_000) throw new Error('what was pasted never came');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - started;
  }, content.end);
}

declare global {
  interface Window {
    benchClipboard?: DataTransfer;
  }
}
