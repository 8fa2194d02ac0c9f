import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { OpenTask } from '#shared/ipc/tasks';
import { resize } from '../support/launch-app';
import { projectFolder } from '../support/paths';
import { askMain, listTasks } from './support/ask-main';
import { test } from './support/goldsmith';
import { pasteText } from './support/paste';
import { openRowTask } from './support/row';
import { takePicture } from './support/row-pictures';

const BOOKS = [
  { id: 'medical-answer', title: 'Clinical answer' },
  { id: 'worked-proof', title: 'Worked proof' },
  { id: 'code-review', title: 'Code review' },
  { id: 'legal-analysis', title: 'Legal analysis' },
] as const;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const SCROLLER = '[data-spot="markdown"] > .overflow-y-auto';

/** Long answers of four trades, written for this project. */
const read = (id: string) =>
  readFileSync(join(projectFolder, 'tests', 'golden', 'books', `${id}.md`), 'utf8').trim();

test('a clinical answer, a proof, a code review and a legal analysis look like a page of a book, and stay what they were', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(240_000);
  const { electron, page, complaints } = await openRowTask({ folder, hub, launch }, [
    {
      id: 'books',
      title: 'Four long answers',
      material: { prompt: [{ role: 'user', content: 'Answer in full, as you would for a colleague.' }] },
      steps: BOOKS.map(({ id, title }) => ({ id, kind: 'write', title, config: { minWords: 20 } })),
    },
  ]);
  for (const { id, title } of BOOKS) {
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: title }).click();
    const text = page.getByRole('textbox', { name: title, exact: true });
    await text.click();
    await pasteText(page, read(id));
    await expect(page.getByRole('status', { name: 'Save state' })).toHaveText(/Saved/);
    await look(electron, page, id);
  }
  const [books] = await listTasks(page);
  const { answers } = await askMain<OpenTask>(page, 'tasks.open', books?.id);
  for (const { id } of BOOKS) {
    expect((answers as Record<string, { markdown: string }>)[id]?.markdown.trim()).toBe(read(id));
  }
  expect(complaints).toEqual([]);
});

/** At both sizes and in both themes nothing is wider than the column; where pictures are wanted, it is turned through. */
async function look(electron: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const size of SIZES) {
    await resize(electron, size);
    await page.waitForTimeout(300);
    const wide = await page.evaluate((selector) => {
      const scroller = document.querySelector(selector);
      return scroller === null ? 'nothing scrolls' : scroller.scrollWidth - scroller.clientWidth;
    }, SCROLLER);
    expect(wide, `${name} at ${size.width} is wider than its column`).toBe(0);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await turnThrough(page, `${name}-${theme}-${size.width}`);
    }
  }
}

async function turnThrough(page: Page, name: string): Promise<void> {
  const turn = (leaf: number) =>
    page.evaluate(
      ([selector, number]) => {
        const scroller = document.querySelector(selector);
        if (scroller === null) return true;
        scroller.scrollTop = number * (scroller.clientHeight - 40);
        return scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
      },
      [SCROLLER, leaf] as const,
    );
  if (process.env['GOLDSMITH_PICTURES'] === undefined) return;
  for (let leaf = 0, isLast = false; !isLast; leaf += 1) {
    isLast = await turn(leaf);
    await page.waitForTimeout(400);
    await takePicture(page, `${name}-${leaf}`);
  }
}
