import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { corpora, thinned } from '../support/hostile/corpora';
import type { TestHub } from '../support/test-hub';
import { test } from './support/goldsmith';
import { hostileTasks } from './support/hostile-tasks';
import { resetGap, watchForHarm } from './support/hostile-watch';
import { pasteForms } from './support/paste';
import { payloads } from './support/payloads';
import { openRowTask } from './support/row';

const TITLE = '<img src=x onerror="window.pwned=30"> hostile';

test('nothing in prompts, responses, titles or guidelines runs, loads or navigates', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(180_000);
  await hub.start();
  await publishHostileTask(hub, folder);
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Ada');
  const { electron, page } = await launch({ hub, token });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });

  await page.getByRole('row', { name: TITLE }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  for (const step of await page.getByRole('navigation', { name: 'Steps' }).getByRole('button').all()) {
    await step.click();
    await page.waitForTimeout(300);
    await expectHarmless(page);
  }

  await test.step('pasted HTML is as inert as shown Markdown', async () => {
    await page.getByRole('button', { name: 'Write the ideal answer' }).click();
    await page.getByRole('textbox', { name: 'Write the ideal answer' }).click();
    await pasteForms(page, { 'text/html': `<p>Kept <b>bold</b>.</p>${payloads.join('\n')}` });
    await expect(
      page.getByRole('textbox', { name: 'Write the ideal answer' }).locator('strong').first(),
    ).toHaveText('bold');
    await page.waitForTimeout(500);
    await expectHarmless(page);
  });

  await test.step('every link that is shown leads nowhere by itself', async () => {
    await page.getByRole('button', { name: 'Evaluate the responses' }).click();
    for (const link of await page.getByRole('document').getByRole('link').all()) {
      expect((await link.getAttribute('href')) ?? '').not.toMatch(
        /^\s*(javascript|data|vbscript|file|app):/i,
      );
    }
  });

  await test.step('a start whose document brings the hostile title is as harmless', async () => {
    await page.getByRole('button', { name: 'Back to tasks' }).click();
    await expect(page.getByRole('row', { name: TITLE })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('row', { name: TITLE })).toBeVisible();
    await expectHarmless(page);
  });

  expect(
    requests.filter((url) => !url.startsWith('app://main/') && !url.startsWith('blob:app://main/')),
  ).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(page.url()).toMatch(/^app:\/\/main\//);
  const windows = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(windows).toBe(1);
});

/** All texts of each corpus, or every fortieth. */
const IS_WHOLE = process.env['GOLDSMITH_THOROUGH'] !== undefined;
/** Of all corpora those whose name has this in it. */
const CORPUS = process.env['GOLDSMITH_CORPUS'] ?? '';
/**
 * Milliseconds of the window's own work, however long others kept it waiting: a machine that is busy is not our fault. In
 * passing, beside other tests, only what hangs is found; alone, what is not fluid.
 */
const LONGEST_WORK = IS_WHOLE ? 500 : 2_000;
/** Megabytes of the page's process. */
const MOST_MEMORY = 1_024;

// A record of what each of thousands of texts looked like is kept in the page, and would be measured with it.
test.use({ trace: IS_WHOLE ? 'off' : 'retain-on-failure' });

test('no text of any corpus runs, loads, goes elsewhere or holds up the window', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(IS_WHOLE ? 1_200_000 : 120_000);
  const chosen = IS_WHOLE ? corpora.filter(({ name }) => name.includes(CORPUS)) : thinned(40);
  const byCorpus = chosen.map((corpus, number) => ({ corpus, tasks: hostileTasks(corpus, number) }));
  const all = byCorpus.flatMap(({ tasks }) => tasks);
  const { page, electron } = await openRowTask({ folder, hub, launch }, [
    { id: 'calm', title: 'A calm task', steps: all[0]?.steps ?? [] },
    ...all.map(({ ends: _ends, ...task }) => task),
  ]);
  const harm = await watchForHarm(electron, page);

  for (const { corpus, tasks } of byCorpus) {
    await test.step(corpus.name, async () => {
      let [longest, most] = [0, 0];
      for (const { id, ends } of tasks) {
        await page.getByRole('button', { name: 'Back to tasks' }).click();
        await page.getByRole('searchbox', { name: 'Search tasks' }).fill(id);
        const row = page.getByRole('row').filter({ hasText: id }).first();
        await expect(row).toBeVisible();
        await resetGap(electron, page);
        await row.click();
        await openPrompt(page);
        await expect
          .poll(() => missing(page, ends), { timeout: 30_000, message: `turns of ${id} that were not drawn` })
          .toEqual([]);
        await scrollThrough(page);
        await expectHarmless(page);
        const { longestGap, longestWork } = await harm();
        longest = Math.max(longest, longestGap);
        most = Math.max(most, longestWork);
        if (longestWork > LONGEST_WORK / 2) {
          console.log(`  ${id}: ${longestWork} ms of work in a gap, the longest gap ${longestGap} ms`);
        }
      }
      const { requests, dialogs, navigations, scripts, windows, memory } = await harm();
      console.log(
        `${corpus.name}: ${corpus.texts.length} texts in ${tasks.length} tasks, ran ${scripts}, asked for ${requests.length}, ` +
          `went elsewhere ${navigations.length}; at most ${most} ms of work at a time (a gap of ${longest} ms, others' work included), page ${memory} MB`,
      );
      expect({ requests, dialogs, navigations, scripts, windows }).toEqual({
        requests: [],
        dialogs: [],
        navigations: [],
        scripts: 0,
        windows: 1,
      });
      expect.soft(most, 'milliseconds of work without a heartbeat').toBeLessThan(LONGEST_WORK);
      expect.soft(memory, 'megabytes').toBeLessThan(MOST_MEMORY);
    });
  }

  await test.step('the watch sees what it watches for', async () => {
    await resetGap(electron, page);
    await electron.evaluate(({ session }) =>
      session
        .fromPartition('persist:goldsmith')
        .fetch('http://attacker.invalid/')
        .catch(() => undefined),
    );
    await page.evaluate(() => {
      Object.assign(window, { pwned: 1 });
      // As a text would that holds up the window: so much work, however long others make it last.
      let sum = 1;
      for (let step = 0; step < 4e8; step += 1) {
        sum = Math.imul(sum, 31) + step;
      }
      return sum;
    });
    await page.waitForTimeout(50);
    const seen = await harm();
    expect(seen.requests).toEqual(['http://attacker.invalid/']);
    expect(seen.scripts).toBe(1);
    expect(seen.longestWork).toBeGreaterThanOrEqual(100);
    // A gap is told to ten milliseconds on either side.
    expect(seen.longestGap).toBeGreaterThanOrEqual(seen.longestWork - 20);
  });

  // Elsewhere no system tells what a thread worked, and all of a gap is taken for work.
  if (process.platform === 'linux') {
    await test.step('the watch tells work from waiting', async () => {
      await resetGap(electron, page);
      await page.waitForTimeout(100);
      await electron.evaluate(async ({ BrowserWindow }) => {
        const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
        process.kill(pid, 'SIGSTOP');
        await new Promise((resolve) => setTimeout(resolve, 600));
        process.kill(pid, 'SIGCONT');
      });
      await page.waitForTimeout(100);
      const { longestGap, longestWork } = await harm();
      expect(longestGap).toBeGreaterThanOrEqual(599);
      expect(longestWork).toBeLessThan(300);
    });
  }
});

/** It stays open from one task to the next. */
async function openPrompt(page: Page): Promise<void> {
  const prompt = page.getByRole('button', { name: /^Source prompt/u });
  if ((await prompt.getAttribute('aria-expanded')) !== 'true') {
    await prompt.click();
  }
}

/** What is far from being seen is not laid out until it comes near: all of it has to. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const views = [...document.querySelectorAll('[data-markdown-view]')];
    for (const view of views.filter((_view, at) => at % 4 === 0 || at === views.length - 1)) {
      view.scrollIntoView();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await page.waitForTimeout(100);
}

/** The ends that are not there as set text. */
function missing(page: Page, ends: readonly string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const isWaiting = document.querySelector('[data-markdown-view][aria-busy]') !== null;
    const text = isWaiting ? '' : document.body.textContent;
    return wanted.filter((end) => !text.includes(end));
  }, ends);
}

async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    pwned: 'pwned' in window,
    isBridgeWhole: typeof window.goldsmith.call === 'function',
    elements: [
      ...document.querySelectorAll('iframe, object, embed, base, video, audio, form, body script, body link'),
    ]
      .filter((element) => !(element as HTMLScriptElement).src?.startsWith?.('app://main/'))
      .map((element) => element.outerHTML.slice(0, 200)),
    images: [...document.querySelectorAll('img[src]')]
      .map((image) => (image as HTMLImageElement).src)
      .filter((src) => !src.startsWith('app://main/')),
    handlers: [...document.querySelectorAll('*')]
      .flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on')))
      .slice(0, 5),
    roots: document.querySelectorAll('#root').length,
  }));
  expect(found).toEqual({
    pwned: false,
    isBridgeWhole: true,
    elements: [],
    images: [],
    handlers: [],
    roots: 1,
  });
}

async function publishHostileTask(hub: TestHub, folder: string): Promise<void> {
  const text = payloads.join('\n\n');
  const step = (kind: string, title: string, config: object) => ({
    id: kind,
    kind,
    title,
    hint: payloads[1],
    config,
  });
  const task = {
    id: 'hostile',
    title: TITLE,
    summary: text.slice(0, 1_900),
    domain: '<b onclick=window.pwned=31>domain</b>',
    material: {
      prompt: [{ role: 'user', content: text }],
      responses: [
        { id: 'r1', markdown: text, model: payloads[0] },
        { id: 'r2', markdown: payloads.toReversed().join('\n\n') },
      ],
    },
    steps: [
      step('prompt', 'Write the prompt', { start: 'material' }),
      step('criteria', 'Define quality criteria', {}),
      step('evaluate', 'Evaluate the responses', {}),
      step('justify', 'Justify your judgement', {}),
      step('write', 'Write the ideal answer', {}),
      step('trace', 'Check consistency', {}),
    ],
    terms: { minutes: 5, pay: { amount: 100, currency: 'EUR' }, difficulty: 'easy', deadline: null },
  };
  const project = { id: 'hostile', name: '<script>window.pwned=32</script>', guidelines: text };
  const file = join(folder, 'hostile.jsonl');
  writeFileSync(file, `${JSON.stringify({ project })}\n${JSON.stringify(task)}\n`);
  const imported = await hub.ask<{ bundle: string }>(
    'import',
    file,
    '--format',
    'goldsmith',
    '--project',
    project.name,
  );
  expect((await hub.run('publish', imported.bundle, '--to', 'all')).status).toBe(0);
}
