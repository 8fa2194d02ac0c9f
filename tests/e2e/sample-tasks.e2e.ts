import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { OpenTask } from '#shared/ipc/tasks';
import { resize } from '../support/launch-app';
import { askMain, listTasks } from './support/ask-main';
import { test } from './support/goldsmith';

/** Every step is held to axe in both themes, which takes long; else the first two steps of every kind. */
const isThorough = process.env['GOLDSMITH_THOROUGH'] !== undefined;

/** Where pictures of every step go; unset in ordinary runs. */
const pictures = process.env['GOLDSMITH_PICTURES'];

test('every step of every sample task opens without an error or stray scrolling, the first of every kind without an accessibility violation', async ({
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(600_000);
  const published = await publishSample();
  await hub.start();
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Dr Ada Marsh');
  const { electron, page, complaints } = await launch({ hub, token });
  await expect(page.getByRole('status', { name: 'Sync state' })).toHaveText(/Up to date/);
  const tasks = await listTasks(page);
  expect(published.tasks).toBeGreaterThanOrEqual(40);
  expect(tasks).toHaveLength(published.tasks);
  const seenKinds = new Map<string, number>();
  for (const { id, title } of tasks) {
    const { task } = await askMain<OpenTask>(page, 'tasks.open', id);
    await openTask(page, title);
    const steps = page.getByRole('navigation', { name: 'Steps' }).getByRole('button');
    for (const [index, step] of task.steps.entries()) {
      await steps.nth(index).click();
      await expect(page.getByRole('region', { name: step.title, exact: true }).first()).toBeVisible();
      await page.waitForTimeout(150);
      const name = `${id}-${index + 1}-${step.kind}`;
      const seen = seenKinds.get(step.kind) ?? 0;
      seenKinds.set(step.kind, seen + 1);
      if (isThorough || seen < 2) {
        await expectNoViolation(page, 'light', name);
      }
      if (isThorough || seen === 0) {
        await expectNoViolation(page, 'dark', name);
      }
      await expectNoStrayScrolling(page, name);
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true });
        await page.emulateMedia({ colorScheme: 'light' });
        await page.waitForTimeout(200);
        await page.screenshot({ path: join(pictures, `${name}-light-1280.png`) });
        await page.emulateMedia({ colorScheme: 'dark' });
        await resize(electron, { width: 1920, height: 1080 });
        await page.waitForTimeout(250);
        await page.screenshot({ path: join(pictures, `${name}-dark-1920.png`) });
        await resize(electron, { width: 1280, height: 800 });
      }
    }
    expect(complaints, title).toEqual([]);
    await page.getByRole('button', { name: 'Back to tasks' }).click();
  }
});

async function openTask(page: Page, title: string): Promise<void> {
  const box = page.getByRole('searchbox', { name: 'Search tasks' });
  await box.fill(title);
  await page.getByRole('row', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
}

async function expectNoViolation(page: Page, theme: 'light' | 'dark', name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${name} ${theme}: ${id} at ${nodes[0]?.html}`)).toEqual([]);
}

async function expectNoStrayScrolling(page: Page, name: string): Promise<void> {
  const stray = await page.evaluate(() => ({
    down: document.documentElement.scrollHeight - window.innerHeight,
    across: document.documentElement.scrollWidth - window.innerWidth,
  }));
  expect(stray, `${name} scrolls as a whole`).toEqual({ down: 0, across: 0 });
}
