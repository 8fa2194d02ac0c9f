import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { TestHub } from '../support/test-hub';
import { test } from './support/goldsmith';
import { pasteForms } from './support/paste';
import { payloads } from './support/payloads';

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
