import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { projectSchema } from '#shared/domain/project';
import { parseTask } from '#shared/steps/parse-task';
import { inventTaxonomy } from '../support/invented-taxonomy';
import { type BenchLine, comparedLine, percentile } from './bench-line';
import { type AppWindow, openApp } from './support/app-window';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { eventToPaint } from './support/event-to-paint';
import { inventProject } from './support/invented-tasks';
import { seedStore } from './support/seeded-store';

const CODES = 20_000;
const ROUNDS = 6;
const PAUSE = 60;
const QUERIES = ['scaphoid undispl', 'S04.16', 'fracture left', 'burn of tib', 'nonunion rib'];
const [LARGE, SMALL] = ['Code an emergency report', 'Sort an emergency report'];

/**
 * From a key in the search field of a taxonomy of 20,000 codes to the end of the frame that shows what it found, against
 * keys in the plain field for the standard, in the same step of the same window; the two take turns. And how long the
 * task with all its codes takes to open, against the same task with few.
 */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('taxonomy');
  const windows: AppWindow[] = [];
  try {
    const data = join(folder, 'app');
    seedStore(data, [labelTask(LARGE, 'injuries'), labelTask(SMALL, 'few')], {
      ...inventProject(),
      ...taxonomies(),
    }).close();
    const app = await openApp(data);
    windows.push(app);
    const { page } = app;
    const opening = new Map([LARGE, SMALL].map((title) => [title, [] as number[]]));
    for (let round = 0; round <= ROUNDS * 2; round += 1) {
      for (const [title, sofar] of opening) {
        const time = await openTask(page, title);
        if (round > 0) sofar.push(time);
        await leaveTask(page);
      }
    }
    await openTask(page, LARGE);
    const search = page.getByRole('combobox', { name: 'Search Injury' });
    const plain = page.getByRole('textbox', { name: /^Standard for/ });
    await choose(page, search);
    const times = { search: [] as number[], plain: [] as number[] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [searching, typing] = [await typeQueries(page, search), await typeQueries(page, plain)];
      if (round > 0) {
        times.search.push(...searching);
        times.plain.push(...typing);
      }
    }
    console.error(
      `  medians: search ${percentile(times.search).toFixed(1)} ms, plain field ${percentile(times.plain).toFixed(1)} ms`,
    );
    yield comparedLine({
      name: 'key to frame in the search of a taxonomy of 20,000 codes, p95, against a plain field',
      value: percentile(times.search, 0.95),
      unit: 'ms',
      reference: percentile(times.plain, 0.95),
      budget: 2,
    });
    yield comparedLine({
      name: 'open a task with a taxonomy of 20,000 codes, against one of 90',
      value: percentile(opening.get(LARGE) ?? []),
      unit: 'ms',
      reference: percentile(opening.get(SMALL) ?? []),
      budget: 1.5,
    });
  } finally {
    for (const window of windows) await window.close();
    removeBenchFolder(folder);
  }
}

function taxonomies() {
  const both = [inventTaxonomy('injuries', CODES), inventTaxonomy('few', 90)];
  return projectSchema.pick({ taxonomies: true }).parse({ taxonomies: both });
}

function labelTask(title: string, from: string) {
  const parsed = parseTask({
    id: from,
    title,
    domain: 'medicine',
    material: {
      passages: [
        { id: 'report', title: 'Report', markdown: 'X-ray: undisplaced fracture of the left scaphoid.' },
      ],
    },
    steps: [
      {
        id: 'label',
        kind: 'label',
        title: 'Code the injury',
        config: {
          taxonomies: [{ id: 'injury', name: 'Injury', from, most: null, reasons: 'optional' }],
        },
      },
    ],
    terms: { minutes: 5, pay: { amount: 500, currency: 'GBP' }, difficulty: 'easy', deadline: null },
  });
  if (!parsed.ok) throw new Error(`${parsed.error.path.join('.')}: ${parsed.error.reason}`);
  return parsed.value;
}

async function openTask(page: Page, title: string): Promise<number> {
  const row = page.getByRole('row', { name: title });
  await row.waitFor();
  return eventToPaint(page, 'click', '[role="tree"] [role="treeitem"]', () => row.click());
}

async function leaveTask(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /back to (the )?tasks/i })
    .first()
    .click();
}

/** One code is chosen, so that there is a plain field for the standard that it rests on. */
async function choose(page: Page, search: Locator): Promise<void> {
  await search.focus();
  await page.keyboard.type('S00.14.009');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /^Standard for/ }).waitFor();
}

async function typeQueries(page: Page, field: Locator): Promise<number[]> {
  const times: number[] = [];
  for (const query of QUERIES) {
    await field.fill('');
    await field.focus();
    for (const key of query) {
      times.push(
        await eventToPaint(page, 'keydown', null, () => page.keyboard.press(key === ' ' ? 'Space' : key)),
      );
      await page.waitForTimeout(PAUSE);
    }
  }
  return times;
}
