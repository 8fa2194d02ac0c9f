import { join } from 'node:path';
import type { Page } from 'playwright';
import { absoluteLine, type BenchLine, comparedLine, percentile } from './bench-line';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { eventToPaint } from './support/event-to-paint';
import { scrollThrough, taskTime } from './support/page-times';
import { PLACES, type PlaceName, type WritingPlace } from './support/writing-place';

const SIZES = [1_000, 20_000, 100_000] as const;
const NAMES = Object.keys(PLACES) as PlaceName[];
const ROUNDS = 5;
const KEYS = 12;
/** As a quick typist: a key every tenth of a second. */
const PAUSE = 100;
const SAVES = 8;
/** After a key: the save, and whatever comes after it when the hands rest. */
const REST = 1_300;
/** While a text is opened, in milliseconds; the task's own first screen is in it. */
const LONGEST_GAP = 200;

interface Seen {
  readonly keys: number[];
  opened: number;
  gap: number;
  scroll: number;
  /** Of the main thread, for a key with its save and all that follows. */
  saved: number;
}

/**
 * What an answer costs while it is written, at three lengths with tables, code and formulas above the caret: from a key
 * to the end of the frame that shows it, opening, scrolling, saving. Beside it, in the same run, a plain textarea and a
 * bare Lexical editor with the same text. The windows of a length take turns.
 */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('writing');
  try {
    const shortest = await measure(folder, SIZES[0]);
    for (const words of SIZES) {
      const seen = words === SIZES[0] ? shortest : await measure(folder, words);
      yield* linesOf(words, seen, shortest.editor);
      yield absoluteLine({
        name: `longest gap in the window while opening at ${words.toLocaleString('en')} words`,
        value: seen.editor.gap,
        unit: 'ms',
        budget: LONGEST_GAP,
      });
    }
  } finally {
    removeBenchFolder(folder);
  }
}

/**
 * The most that each figure may be of what it is compared with, by length. The first and the last of the first two rows
 * are the design's; the others guard against slipping. A short text costs an editor more than a field, whatever it does.
 */
const BUDGETS = {
  'key to frame, p95,': {
    '1,000 words': [1, 1.25, 1.25],
    textarea: [6, 1.5, 0.1],
    'bare Lexical': [8, 3, 0.5],
  },
  opening: { '1,000 words': [1, 4, 12], textarea: [200, 100, 20], 'bare Lexical': [60, 20, 5] },
  'frame while scrolling, p99,': { '1,000 words': [1, 2, 2], textarea: [3, 3, 3], 'bare Lexical': [4, 4, 4] },
  'main thread for a key and its save': {
    '1,000 words': [1, 1.5, 1.5],
    textarea: [20, 5, 0.5],
    'bare Lexical': [30, 10, 1],
  },
} as const;

function* linesOf(
  words: (typeof SIZES)[number],
  seen: Record<PlaceName, Seen>,
  short: Seen,
): Iterable<BenchLine> {
  const size = SIZES.indexOf(words);
  const references = { ...seen, '1,000 words': short };
  for (const [what, budgets] of Object.entries(BUDGETS)) {
    for (const [against, [...budget]] of Object.entries(budgets)) {
      const reference = references[against as keyof typeof references];
      yield comparedLine({
        name: `${what} at ${words.toLocaleString('en')} words, against ${against}`,
        value: figureOf(what, seen.editor),
        unit: 'ms',
        reference: figureOf(what, reference),
        budget: budget[size] ?? 1,
      });
    }
  }
}

function figureOf(what: string, { keys, opened, scroll, saved }: Seen): number {
  switch (what) {
    case 'opening':
      return opened;
    case 'frame while scrolling, p99,':
      return scroll;
    case 'main thread for a key and its save':
      return saved;
    default:
      return percentile(keys, 0.95);
  }
}

async function measure(folder: string, words: number): Promise<Record<PlaceName, Seen>> {
  const places = new Map<PlaceName, WritingPlace>();
  const seen = {} as Record<PlaceName, Seen>;
  try {
    for (const name of NAMES) {
      const place = await PLACES[name](join(folder, `${name}-${words}`), words);
      places.set(name, place);
      seen[name] = { keys: [], opened: place.opened, gap: place.gap, scroll: 0, saved: 0 };
    }
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [name, { page }] of places) {
        const keys = await typeKeys(page);
        if (round > 0) seen[name].keys.push(...keys);
      }
    }
    for (const [name, { page, scroller }] of places) {
      seen[name].saved = await taskTime(page, SAVES, async () => {
        await page.keyboard.press('e');
        await page.waitForTimeout(REST);
      });
      seen[name].scroll = await scrollThrough(page, scroller);
    }
  } finally {
    for (const place of places.values()) await place.close();
  }
  const figures = NAMES.map((name) => `${name} ${Math.round(percentile(seen[name].keys))} ms`).join(', ');
  console.error(`  medians at ${words} words: ${figures}`);
  return seen;
}

async function typeKeys(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let number = 1; number <= KEYS; number += 1) {
    const key = number % 6 === 0 ? 'Space' : 'e';
    times.push(await eventToPaint(page, 'typed', null, () => page.keyboard.press(key)));
    await page.waitForTimeout(PAUSE);
  }
  return times;
}
