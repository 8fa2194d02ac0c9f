import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { CallResult, Reply } from '#shared/ipc/contract';
import type { CallName } from '#shared/ipc/names';
import { LARGEST_DRAFT } from '#shared/protocol/limits';
import { launchApp, type RunningApp } from '../support/launch-app';
import { test } from './support/goldsmith';
import { takePicture } from './support/row-pictures';

const STEP = 'Ideal answer';
const TASK = 'Page 4,000';

test('a draft goes on on a second device, what is written on both is merged side by side, and a revoked sign-in loses nothing', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(240_000);
  await publishSample();
  await hub.start();
  const code = async () => (await hub.ask<{ code: string }>('expert', 'add', 'Ada')).code;
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Ada');
  const desk = await launch({ hub });
  const { page } = desk;
  let second: RunningApp | null = null;
  try {
    await test.step('both devices keep copies of drafts at the hub', async () => {
      await signIn(page, await code());
      await keepCopies(page);
      second = await launchApp(join(folder, 'second'), { hub, token });
      await keepCopies(second.page);
    });
    const laptop = (second as unknown as RunningApp).page;

    await test.step('what is written on one goes on on the other', async () => {
      await openTask(page);
      await write(page, 'Offsets read every row before them.');
      await page.getByRole('button', { name: 'Back to tasks' }).click();
      await sync(page);
      await sync(laptop);
      await openTask(laptop);
      await expect(textOf(laptop)).toContainText('Offsets read every row before them.');
    });

    await test.step('a task that lies open follows once nobody types', async () => {
      await write(laptop, 'A key set needs an index.');
      await sync(laptop);
      await openTask(page);
      await sync(page);
      await expect(textOf(page)).toContainText('A key set needs an index.', { timeout: 15_000 });
      await expect(page.getByText('What you wrote on your other device is here')).toBeVisible();
    });

    await test.step('what is written on both stays, and is shown side by side', async () => {
      await write(page, 'Measure both before you choose.');
      await write(laptop, 'Cursors must be opaque.');
      await sync(page);
      await sync(laptop);
      const banner = laptop.getByText('This was also written on another device');
      await expect(banner).toBeVisible();
      await expect(textOf(laptop)).toContainText('Cursors must be opaque.');
      await takePicture(laptop, 'conflict-banner');
      await laptop.getByRole('button', { name: 'Compare…' }).click();
      const dialog = laptop.getByRole('dialog', { name: 'Written on two devices' });
      await expect(dialog).toContainText('Measure both before you choose.');
      for (const theme of ['light', 'dark'] as const) {
        await laptop.emulateMedia({ colorScheme: theme });
        await expect(laptop.locator('html')).toHaveAttribute('data-theme', theme);
        await takePicture(laptop, `conflict-${theme}`);
      }
      await dialog.getByRole('button', { name: 'Add it below what is here' }).click();
      await expect(dialog).toContainText('Made of both');
      await takePicture(laptop, 'conflict-merged');
      await dialog.getByRole('button', { name: 'Finish' }).click();
      await expect(dialog).toHaveCount(0);
      for (const words of ['Cursors must be opaque.', 'Measure both before you choose.']) {
        await expect(textOf(laptop)).toContainText(words);
      }
      await expect(banner).toHaveCount(0);
      const merged = (await textOf(laptop).textContent()) ?? '';
      await sync(laptop);
      await sync(page);
      await expect(textOf(page)).toHaveText(merged, { timeout: 15_000 });
    });

    await test.step('what waits for a copy at the hub is listed, and that nothing waits', async () => {
      await hub.stop();
      await write(page, 'Written while the hub is away.');
      await showSync(page);
      const copies = page.getByRole('region', { name: 'Copies of drafts' });
      const row = copies.getByRole('listitem').filter({ hasText: TASK });
      await expect(row).toContainText(/Waiting.*Last written/);
      await expect(copies).toContainText('once the hub can be reached', { timeout: 30_000 });
      await takeBoth(page, 'copies-waiting');
      await hub.start();
      await sync(page);
      await expect(copies).toContainText('Nothing waits: the hub has a copy of every draft.');
      await takeBoth(page, 'copies-none');
    });

    await test.step('a draft that is too large for a copy says so on the sync screen and at the task', async () => {
      const title = await writeTooMuch(page);
      await sync(page);
      const copies = page.getByRole('region', { name: 'Copies of drafts' });
      const row = copies.getByRole('listitem').filter({ hasText: title });
      await expect(row).toContainText('larger than the 4.2 MB');
      await expect(page.getByText('Everything but 1 draft is up to date.')).toBeVisible();
      await takeBoth(page, 'copies-too-large');
      await row.getByRole('button', { name: 'Open the draft' }).click();
      const banner = page.getByRole('status').filter({ hasText: 'The hub has no copy of this draft' });
      await expect(banner).toContainText('your other devices do not get it');
      await takeBoth(page, 'too-large-at-the-task');
      const file = join(folder, 'copy.md');
      await desk.electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, file);
      await banner.getByRole('button', { name: 'Save a copy…' }).click();
      await expect(page.getByText('A copy is written')).toBeVisible();
      expect(readFileSync(file, 'utf8')).toContain(LONG);
      await page.getByRole('button', { name: 'Back to tasks' }).click();
      await openTask(page);
    });

    await test.step('a sign-in that was revoked stops nothing, and is renewed in place', async () => {
      await hub.ask('expert', 'revoke', 'Ada');
      await page.evaluate(() => window.goldsmith.call('sync.now', null));
      await expect(page.getByRole('status', { name: 'Sync state' })).toHaveText('Needs sign-in');
      await write(page, 'Written without a sign-in.');
      await takePicture(page, 'needs-sign-in');
      await page.getByRole('button', { name: 'Sign in again' }).last().click();
      await page.getByLabel('One-time code').fill(await code());
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status', { name: 'Sync state' })).toHaveText('Up to date');
      await expect(textOf(page)).toContainText('Written without a sign-in.');
    });
  } finally {
    await (second as RunningApp | null)?.kill();
  }
});

async function signIn(page: Page, code: string): Promise<void> {
  await page.getByLabel('One-time code').fill(code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search tasks' })).toBeVisible();
}

async function keepCopies(page: Page): Promise<void> {
  await expect(page.getByRole('status', { name: 'Sync state' })).toHaveText('Up to date');
  await page.keyboard.press('Control+,');
  const choice = page.getByRole('radiogroup', { name: 'Keep a copy of drafts at the hub' });
  await choice.getByText('On', { exact: true }).click();
  await expect(choice.getByRole('radio', { name: 'On' })).toBeChecked();
  await takePicture(page, 'draft-copies');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tasks' }).first().click();
}

async function openTask(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search tasks' }).fill(TASK);
  await page.getByRole('row', { name: new RegExp(TASK) }).focus();
  await page.keyboard.press('Enter');
  await expect(textOf(page)).toBeVisible();
}

const textOf = (page: Page) => page.getByRole('textbox', { name: STEP });

/** Writes a paragraph at the end, and waits until it is on disk. */
async function write(page: Page, words: string): Promise<void> {
  await textOf(page).click();
  await page.keyboard.press('Control+End');
  if ((await textOf(page).textContent())?.trim() !== '') {
    await page.keyboard.press('Enter');
  }
  await page.keyboard.insertText(words);
  await expect(page.getByRole('status', { name: 'Save state' })).toHaveText(/^Saved/);
}

const LONG = 'It is long. '.repeat(LARGEST_DRAFT / 12);

/** Has a draft of a task that does not lie open saved that is larger than a copy at the hub may be. Gives its title. */
async function writeTooMuch(page: Page): Promise<string> {
  return page.evaluate(async (markdown) => {
    const ask = async <Value>(name: CallName, args: unknown): Promise<Value> => {
      const reply = (await window.goldsmith.call(name, args)) as Reply<Value>;
      if (!reply.ok) throw new Error(JSON.stringify(reply.error));
      return reply.value;
    };
    const query = {
      text: 'apixaban',
      states: [],
      domains: [],
      projects: [],
      sort: 'title',
      offset: 0,
      limit: 50,
    };
    const { rows } = await ask<CallResult<'tasks.list'>>('tasks.list', query);
    for (const { id, title } of rows) {
      const { task } = await ask<CallResult<'tasks.open'>>('tasks.open', id);
      const step = task.steps.slice(1).find(({ kind }) => kind === 'write');
      if (step !== undefined) {
        const change = { kind: 'whole', answers: { [step.id]: { markdown } } };
        await ask('drafts.save', { task: id, base: 0, change });
        await ask('tasks.leave', null);
        return title;
      }
    }
    throw new Error('no task has an answer to write that is not shown first');
  }, LONG);
}

async function showSync(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back to tasks' }).click();
  await page.getByRole('button', { name: 'Show sync' }).click();
}

async function takeBoth(page: Page, name: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await takePicture(page, `${name}-${theme}`);
  }
}

/** One round with the hub, from its reason to its end. */
async function sync(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const stop = window.goldsmith.on('sync.changed', (status) => {
          if ((status as { phase: string }).phase === 'idle') {
            stop();
            resolve();
          }
        });
        void window.goldsmith.call('sync.now', null);
      }),
  );
}
