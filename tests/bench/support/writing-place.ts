import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { type AppWindow, openApp, openEmptyWindow } from './app-window';
import { eventToPaint } from './event-to-paint';
import { inventProject, inventTask } from './invented-tasks';
import { InventedText, TAUGHT_WORDS } from './invented-text';
import { inventAnswer } from './long-answer';
import { watchGaps } from './page-times';
import { seedStore } from './seeded-store';
import { WritingDraft } from './writing-draft';

/** A window in which a text of some length is written, the caret at its end. */
export interface WritingPlace {
  readonly page: Page;
  /** Until the text's beginning was on the screen, in milliseconds. */
  readonly opened: number;
  /** The longest time meanwhile, and until all of the text was there, in which the window did nothing else, in milliseconds. */
  readonly gap: number;
  /** Finds the element that scrolls it. */
  readonly scroller: string;
  close(): Promise<void>;
}

export const PLACES = { editor: openEditor, 'bare Lexical': openLexical, textarea: openTextarea } as const;
export type PlaceName = keyof typeof PLACES;

/** The app with an ideal answer, saved as ever. */
async function openEditor(data: string, words: number): Promise<WritingPlace> {
  const { opened, gap, ...app } = await openLongAnswer(data, words);
  return settled(app, { opened, gap }, '[data-spot="markdown"] > .overflow-y-auto', async () =>
    (await app.page.locator('.prose-editor-text > :last-child').textContent())?.endsWith('zzz'),
  );
}

/** The app with an answer of so many words, the caret in its last block. */
export async function openLongAnswer(
  data: string,
  words: number,
): Promise<AppWindow & Pick<WritingPlace, 'opened' | 'gap'>> {
  const task = inventTask(new InventedText(words), 1, 'write');
  const database = seedStore(data, [task], { ...inventProject(), words: [...TAUGHT_WORDS] });
  new WritingDraft(database, task.id).begin(inventAnswer(words));
  database.close();
  const app = await openApp(data);
  const row = app.page.getByRole('row', { name: task.title });
  await row.waitFor();
  const gaps = await watchGaps(app.page);
  const opened = await eventToPaint(app.page, 'click', '.prose-editor-text > *', () => row.click());
  const last = app.page.locator('.prose-editor-text:not([aria-busy]) > :last-child');
  await last.waitFor({ state: 'attached', timeout: 60_000 });
  const gap = await gaps.longest();
  await app.page.waitForTimeout(2_000);
  await last.click();
  return { ...app, opened, gap };
}

async function openTextarea(data: string, words: number): Promise<WritingPlace> {
  const empty = await openEmptyWindow(data);
  const opened = await empty.page.evaluate(async (text) => {
    const started = performance.now();
    const area = document.createElement('textarea');
    area.style.cssText = 'width: 46rem; height: 40rem; font: 16px/1.6 serif';
    area.value = text;
    document.body.append(area);
    area.focus();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - started;
  }, inventAnswer(words));
  return settled(empty, { opened, gap: opened }, 'textarea', () =>
    empty.page.evaluate(() => document.querySelector('textarea')?.value.endsWith('zzz')),
  );
}

/** Nothing but Lexical with its rich text and its history, and the same words as paragraphs. */
async function openLexical(data: string, words: number): Promise<WritingPlace> {
  const empty = await openEmptyWindow(data);
  await empty.page.addScriptTag({ content: await lexicalScript() });
  const opened =
    (await empty.page.evaluate((text) => window.benchOpen?.(text), inventAnswer(words))) ?? Number.NaN;
  const last = empty.page.locator('#bare > :last-child');
  return settled(empty, { opened, gap: opened }, '#scroller', async () =>
    (await last.textContent())?.endsWith('zzz'),
  );
}

async function lexicalScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: join(process.cwd(), 'tests', 'bench', 'support', 'bare-lexical.page.ts'),
        formats: ['iife'],
        name: 'bareLexical',
      },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the page of bare Lexical could not be built');
  return chunk.code;
}

/** Makes sure that keys arrive where they should, before any is timed. */
async function settled(
  { page, close }: AppWindow,
  times: Pick<WritingPlace, 'opened' | 'gap'>,
  scroller: string,
  hasCome: () => Promise<boolean | undefined>,
): Promise<WritingPlace> {
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(1_000);
  await page.keyboard.type('zzz', { delay: 50 });
  for (let tries = 0; (await hasCome()) !== true; tries += 1) {
    if (tries > 100) throw new Error(`${scroller} takes no keys`);
    await page.waitForTimeout(100);
  }
  return { page, ...times, scroller, close };
}
