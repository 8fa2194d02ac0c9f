import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { resize } from '../support/launch-app';
import { fillApixaban } from './support/fill-apixaban';
import { test } from './support/goldsmith';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const STEPS = ['Prompt', 'Criteria', 'Evaluation', 'Justification', 'Ideal answer', 'Consistency check'];

/** Where pictures of every screen go; unset in ordinary runs. */
const pictures = process.env['GOLDSMITH_PICTURES'];

test('every screen is free of accessibility violations and of stray scrolling, in both themes and sizes', async ({
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(300_000);
  await publishSample();
  await hub.start();
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Dr Ada Marsh');
  const { electron, page, complaints } = await launch({ hub, token });
  await expect(page.getByRole('row', { name: /neighbourhood board/ })).toBeVisible();
  await look(electron, page, 'dashboard');

  await page.getByRole('searchbox', { name: 'Search tasks' }).fill('Apixaban');
  await page.getByRole('row', { name: /Apixaban/ }).click();
  await fillApixaban(page);
  for (const [index, step] of STEPS.entries()) {
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: step }).click();
    await expect(page.getByRole('heading', { level: 2, name: step, exact: true }).first()).toBeVisible();
    if (step === 'Consistency check') {
      await page
        .getByRole('button', { name: /^Accept/ })
        .first()
        .click();
    }
    await look(electron, page, `step-${index + 1}`);
  }
  await page.getByRole('button', { name: 'Submit' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(electron, page, 'submit');
  await page.keyboard.press('Escape');
  for (const screen of ['Show sync', 'Settings']) {
    await page.getByRole('button', { name: screen }).click();
    await expect(page.getByRole('main')).toBeVisible();
    await look(electron, page, screen.toLowerCase().replace(' ', '-'));
  }
  expect(complaints).toEqual([]);
});

async function look(electron: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${name} ${theme}: ${id} at ${nodes[0]?.html}`)).toEqual([]);
    for (const size of SIZES) {
      await resize(electron, size);
      await page.waitForTimeout(200);
      const stray = await page.evaluate(() => ({
        down: document.documentElement.scrollHeight - window.innerHeight,
        across: document.documentElement.scrollWidth - window.innerWidth,
      }));
      expect(stray, `${name} at ${size.width} scrolls as a whole`).toEqual({ down: 0, across: 0 });
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: join(pictures, `${name}-${theme}-${size.width}.png`) });
      }
    }
  }
  await resize(electron, SIZES[0] as (typeof SIZES)[number]);
}
