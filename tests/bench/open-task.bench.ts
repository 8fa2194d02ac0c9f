import { join } from 'node:path';
import type { Page } from 'playwright';
import { absoluteLine, type BenchLine, comparedLine, percentile } from './bench-line';
import { openApp } from './support/app-window';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { eventToPaint } from './support/event-to-paint';
import { inventTask } from './support/invented-tasks';
import { InventedText } from './support/invented-text';
import { seedStore } from './support/seeded-store';

const TASKS = 10_000;
const OPENED = 60;
const WARM_UP = 5;

const ROW = 'main[aria-label="Tasks"] [role="row"][aria-busy="false"]';
/** What the first step of a task shows: the prompt in its editor, or the last of the responses. */
const FIRST_STEP = '[role="textbox"][aria-label="Write the prompt"], [role="group"][aria-label="Response B"]';

/**
 * From the click on a row to the workspace, and from the click on "Back to tasks" to the list, which is the same
 * window's cost of showing a screen that it already knows. Half of the tasks begin with a prompt in an editor, half
 * with two responses side by side.
 */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('open-task');
  try {
    const text = new InventedText(5);
    const tasks = Array.from({ length: TASKS }, (_, index) =>
      inventTask(text, index + 1, index % 2 === 0 ? 'prompt' : 'evaluate'),
    );
    seedStore(join(folder, 'app'), tasks).close();
    const app = await openApp(join(folder, 'app'));
    const opened: number[] = [];
    const back: number[] = [];
    await app.page.waitForSelector(ROW);
    for (let number = 0; number < OPENED + WARM_UP; number += 1) {
      const [there, andBack] = await openAndLeave(app.page, number);
      if (number >= WARM_UP) {
        opened.push(there);
        back.push(andBack);
      }
    }
    await app.close();
    console.error(
      `  medians: open ${Math.round(percentile(opened))} ms, back ${Math.round(percentile(back))} ms`,
    );
    const line = { value: percentile(opened, 0.95), unit: 'ms' };
    yield absoluteLine({ ...line, name: 'open a task of 10,000, p95', budget: 100 });
    yield comparedLine({
      ...line,
      name: 'open a task of 10,000, p95, against going back to the list',
      reference: percentile(back, 0.95),
      budget: 1.5,
    });
  } finally {
    removeBenchFolder(folder);
  }
}

async function openAndLeave(page: Page, number: number): Promise<[number, number]> {
  const row = page.locator(ROW).nth(4 + (number % 6));
  const opened = await eventToPaint(page, 'click', FIRST_STEP, () => row.click());
  // Nobody leaves at once; and what the app does behind an opened task is not the way back's cost.
  await page.waitForTimeout(150);
  const button = page.getByRole('button', { name: 'Back to tasks' });
  const back = await eventToPaint(page, 'click', ROW, () => button.click());
  await page.mouse.move(640, 600);
  await page.mouse.wheel(0, 400);
  await page.waitForTimeout(150);
  return [opened, back];
}
