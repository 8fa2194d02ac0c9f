import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Task } from '#shared/domain/task';
import { readImageHeader } from '#shared/media/image-header';
import { parseTask } from '#shared/steps/parse-task';
import { MediaFolder } from '../../electron/media/media-folder';
import { sha256 } from '../../electron/platform/sha256';
import { writePng } from '../support/png';
import { absoluteLine, type BenchLine, comparedLine, percentile } from './bench-line';
import { type AppWindow, openApp } from './support/app-window';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { eventToPaint } from './support/event-to-paint';
import { inventTask } from './support/invented-tasks';
import { InventedText } from './support/invented-text';
import { seedStore } from './support/seeded-store';

const SMALL = 800;
const LARGE = 8_000;
const ROUNDS = 6;
const PAN = ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];
const ZOOM = ['+', '+', '+', '-', '-', '-'];
/** As somebody who looks closely: a key every few frames. */
const PAUSE = 60;

/**
 * From a key that moves or zooms a picture to the end of the frame that shows it, for a picture of 8,000 × 8,000 pixels
 * against one of 800 × 800, both at their actual size, in two windows that take turns; and the longest time that the
 * window was busy while the large one was opened.
 */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('large-image');
  const windows: AppWindow[] = [];
  try {
    const small = await openPicture(join(folder, 'small'), SMALL, windows);
    const large = await openPicture(join(folder, 'large'), LARGE, windows);
    for (const [name, keys] of [
      ['pan', PAN],
      ['zoom', ZOOM],
    ] as const) {
      const times = new Map([small.page, large.page].map((page) => [page, [] as number[]]));
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const [page, sofar] of times) {
          const measured = await pressAll(page, keys);
          if (round > 0) sofar.push(...measured);
        }
      }
      const p95 = (page: Page) => percentile(times.get(page) ?? [], 0.95);
      yield comparedLine({
        name: `${name} a picture of 8,000 × 8,000 pixels, key to frame, p95, against 800 × 800`,
        value: p95(large.page),
        unit: 'ms',
        reference: p95(small.page),
        budget: 1.5,
      });
    }
    yield absoluteLine({
      name: 'longest time without a frame while a picture of 8,000 × 8,000 pixels is opened',
      value: large.longestGap,
      unit: 'ms',
      budget: 250,
    });
  } finally {
    for (const window of windows) await window.close();
    removeBenchFolder(folder);
  }
}

/** The app with a picture of this many pixels a side open at its actual size, and how long opening it held up the window. */
async function openPicture(data: string, side: number, windows: AppWindow[]) {
  const { task, content } = pictureTask(side);
  seedStore(data, [task]).close();
  await new MediaFolder(join(data, 'media')).keep(new Map([[sha256(content), content]]));
  const app = await openApp(data);
  windows.push(app);
  const { page } = app;
  await page.getByRole('row', { name: task.title }).waitFor();
  await page.evaluate(watchFrames);
  const started = performance.now();
  await page.getByRole('row', { name: task.title }).click();
  await page.locator('[data-picture="ready"]').waitFor({ timeout: 60_000 });
  const took = Math.round(performance.now() - started);
  const longestGap = await page.evaluate(() => (window as unknown as { longestGap: number }).longestGap);
  console.error(`  ${side} × ${side} opened in ${took} ms, longest gap ${Math.round(longestGap)} ms`);
  await page.locator('[data-picture]').focus();
  await page.keyboard.press('1');
  await page.waitForTimeout(500);
  return { page, longestGap };
}

function watchFrames(): void {
  const watched = window as unknown as { longestGap: number };
  watched.longestGap = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    watched.longestGap = Math.max(watched.longestGap, now - last);
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function pressAll(page: Page, keys: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const key of keys) {
    times.push(await eventToPaint(page, 'keydown', null, () => page.keyboard.press(key)));
    await page.waitForTimeout(PAUSE);
  }
  return times;
}

/** A task that inspects a drawing with fine lines everywhere. */
function pictureTask(side: number): { readonly task: Task; readonly content: Buffer } {
  const content = writePng(side, side, (x, y) => (x % 16 === 0 || y % 16 === 0 ? 40 : 200 + ((x ^ y) & 31)));
  const header = readImageHeader(content);
  if (!header.ok) throw new Error(header.error);
  const words = { alt: 'A drawing with a fine grid.', caption: 'The grid is even.' };
  const image = { id: 'drawing', title: 'Drawing', sha256: sha256(content), ...header.value, ...words };
  const parsed = parseTask({
    ...inventTask(new InventedText(side), 1),
    material: { images: [image] },
    steps: [{ id: 'inspect', kind: 'inspect', title: 'Inspect', config: {} }],
  });
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return { task: parsed.value, content };
}
