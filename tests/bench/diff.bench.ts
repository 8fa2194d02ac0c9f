import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diffWordsWithSpace } from 'diff';
import type { Page } from 'playwright';
import { diffProse } from '#shared/lib/prose-diff/prose-diff';
import { absoluteLine, type BenchLine, comparedLine, percentile } from './bench-line';
import { openApp } from './support/app-window';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { editText, shuffleText } from './support/edited-text';
import { inventAnswer } from './support/long-answer';
import { seedStore } from './support/seeded-store';

const ROUNDS = 5;
/** What the reference may take; it gives up then, and that is what it is counted with. In milliseconds. */
const LONGEST_REFERENCE = 20_000;

/** Words, and the milliseconds in which texts of so many are to be compared. */
const SIZES = [
  { words: 1_000, budget: 50 },
  { words: 20_000, budget: 300 },
  { words: 100_000, budget: 2_000 },
] as const;
/** Longer than a frame, and shorter than anybody notices, in milliseconds. */
const LONGEST_GAP = 50;

interface Texts {
  readonly before: string;
  readonly after: string;
}

/**
 * Comparing two long texts in the app's own worker: after a round of revision, and in the two worst cases. The time is
 * that from asking to having the answer in the window; the window's longest gap meanwhile is what a key would wait.
 */
export async function* run(): AsyncIterable<BenchLine> {
  const data = makeBenchFolder('diff');
  seedStore(data, []).close();
  const app = await openApp(data);
  try {
    await app.page.waitForLoadState('load');
    for (const { words, budget } of SIZES) {
      const before = inventAnswer(words);
      const cases = {
        'after a revision': editText(before),
        'that are all different': inventAnswer(words + 1),
        'with all paragraphs shuffled': shuffleText(before),
      };
      for (const [name, after] of Object.entries(cases)) {
        const { times, gap } = await compareInWorker(app.page, { before, after });
        const size = words.toLocaleString('en');
        yield absoluteLine({
          name: `comparing two texts of ${size} words ${name}`,
          value: percentile(times),
          unit: 'ms',
          budget,
        });
        if (words === 20_000 && name === 'after a revision') {
          yield absoluteLine({
            name: `longest gap in the window while two texts of ${size} words are compared`,
            value: gap,
            unit: 'ms',
            budget: LONGEST_GAP,
          });
        }
      }
    }
  } finally {
    await app.close();
    removeBenchFolder(data);
  }
  yield againstDiffPackage();
}

/** The plain word diff of the `diff` package knows no blocks, moves or formulas; it is a measure of speed alone. */
function againstDiffPackage(): BenchLine {
  const before = inventAnswer(20_000);
  const after = editText(before);
  const time = (work: () => unknown): number => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
  diffProse(before, after);
  return comparedLine({
    name: 'comparing two texts of 20,000 words, against the word diff of the diff package',
    value: percentile(Array.from({ length: ROUNDS }, () => time(() => diffProse(before, after)))),
    unit: 'ms',
    reference: time(() => diffWordsWithSpace(before, after, { timeout: LONGEST_REFERENCE })),
    budget: 1,
  });
}

async function compareInWorker(
  page: Page,
  texts: Texts,
): Promise<{ readonly times: readonly number[]; readonly gap: number }> {
  const assets = readdirSync(join(process.cwd(), 'out', 'renderer', 'assets'));
  const file = assets.find((name) => /^prose-diff-worker-.*\.js$/.test(name));
  if (file === undefined) throw new Error('the app was built without the worker that compares');
  return page.evaluate(
    async ({ address, before, after, rounds }) => {
      const shared = window as unknown as { comparing?: Worker; trustedTypes: TrustedTypes };
      interface TrustedTypes {
        createPolicy(
          name: string,
          rules: { createScriptURL: (url: string) => string },
        ): { createScriptURL(url: string): string };
      }
      shared.comparing ??= new Worker(
        shared.trustedTypes
          .createPolicy('goldsmith-worker', { createScriptURL: (url) => url })
          .createScriptURL(new URL(address, document.baseURI).href),
        { type: 'module' },
      );
      const worker = shared.comparing;
      const ask = (): Promise<void> =>
        new Promise((resolve, reject) => {
          worker.onmessage = () => resolve();
          worker.onerror = () => reject(new Error('the worker failed'));
          worker.postMessage({ before, after });
        });
      await ask();
      let [gap, last] = [0, performance.now()];
      const heart = setInterval(() => {
        const now = performance.now();
        gap = Math.max(gap, now - last);
        last = now;
      }, 4);
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const started = performance.now();
        await ask();
        times.push(performance.now() - started);
      }
      clearInterval(heart);
      return { times, gap };
    },
    { address: `assets/${file}`, ...texts, rounds: ROUNDS },
  );
}
