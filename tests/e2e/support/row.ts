import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { LaunchOptions, RunningApp } from '../../support/launch-app';
import type { TestHub } from '../../support/test-hub';
import { tabTo } from './by-keyboard';

/** What a row of docs/task-types.md is driven with. */
export interface RowTools {
  readonly folder: string;
  readonly hub: TestHub;
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>;
}

/** The same for a row that a task of the sample project stands for. */
export interface SampleTools extends RowTools {
  readonly publishSample: () => Promise<unknown>;
}

/** A task in the goldsmith import format, as far as it matters to a row: the rest is filled in. */
export interface RowTask {
  readonly id: string;
  readonly title: string;
  readonly material?: object;
  readonly steps: readonly object[];
}

const TERMS = { minutes: 10, pay: { amount: 500, currency: 'GBP' }, difficulty: 'moderate', deadline: null };

/** Starts a hub with these tasks and the app signed in to it, and opens the first of them. */
export async function openRowTask(
  { folder, hub, launch }: RowTools,
  tasks: readonly RowTask[],
  project: object = {},
): Promise<RunningApp> {
  const file = join(folder, 'row.jsonl');
  const lines = tasks.map((task) => ({
    summary: '',
    domain: 'general',
    material: {},
    terms: TERMS,
    ...task,
  }));
  const header = { project: { summary: 'Rows', guidelines: '# Rows\n', ...project } };
  writeFileSync(file, [header, ...lines].map((line) => JSON.stringify(line)).join('\n'));
  // Commands run in the hub that serves, in a fraction of the time that a database takes to open.
  await hub.start();
  const imported = await hub.ask<{ bundle: string }>(
    'import',
    file,
    '--format',
    'goldsmith',
    '--project',
    'Rows',
  );
  await hub.ask('publish', imported.bundle, '--to', 'all');
  return openSignedIn({ folder, hub, launch }, tasks[0]?.title ?? '');
}

/** Starts a hub with the sample project and the app signed in to it, and opens the sample task of that title. */
export async function openSampleTask(tools: SampleTools, title: string): Promise<RunningApp> {
  await tools.publishSample();
  await tools.hub.start();
  return openSignedIn(tools, title);
}

async function openSignedIn({ hub, launch }: RowTools, title: string): Promise<RunningApp> {
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Ada');
  const app = await launch({ hub, token });
  const { page } = app;
  await page.getByRole('searchbox', { name: 'Search tasks' }).waitFor();
  // A long list shows only the rows in sight: the one that is wanted is searched for.
  await expect(page.getByRole('main').getByRole('row').first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('/');
  await page.keyboard.type(title.split(/\s+/).slice(0, 6).join(' '));
  await tabTo(page, page.getByRole('row', { name: title }), 150);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  // Whoever opens a task by keyboard goes on by keyboard: the work has the focus, or the text that it is about.
  await expect(
    page.locator('[data-region]:is([data-region="work"], [data-region="responses"]):focus-within'),
  ).toBeVisible();
  return app;
}

/** Submits by keyboard, with a reason where one is asked for, and waits for the hub's receipt. */
export async function submitByKeyboard(page: Page, reason?: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  if (reason !== undefined) {
    await tabTo(page, dialog.getByRole('textbox'), 30);
    await page.keyboard.type(reason);
  }
  await expect(dialog.getByRole('button', { name: /^Submit/ })).toBeEnabled();
  await tabTo(page, dialog.getByRole('button', { name: /^Submit/ }), 150);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('status', { name: 'Sync state' })).toHaveText(/Up to date/, {
    timeout: 30_000,
  });
}
