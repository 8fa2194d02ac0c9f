import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { fillApixaban } from '../e2e/support/fill-apixaban';
import { test } from '../e2e/support/goldsmith';
import { resize } from '../support/launch-app';
import { projectFolder } from '../support/paths';
import { smallPng } from '../support/small-png';

const SMALL = { width: 1280, height: 800 };
const LARGE = { width: 1920, height: 1080 };

test('the pictures of the README', async ({ hub, launch, publishSample }) => {
  test.setTimeout(240_000);
  await publishSample();
  await hub.start();
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Dr Ada Marsh');
  const { electron, page } = await launch({ hub, token, size: SMALL });
  const take = (name: string) => takePicture(electron, page, name);
  const goTo = (step: string) =>
    page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: step }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.getByRole('row', { name: /neighbourhood board/ })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Sync state' })).toHaveText(/Up to date/);
  await take('dashboard');

  await page.getByRole('searchbox', { name: 'Search tasks' }).fill('Apixaban');
  await page.getByRole('row', { name: /Apixaban/ }).click();
  await fillApixaban(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  await page.getByRole('heading', { name: 'Why not 2.5 mg' }).evaluate((heading) => heading.scrollIntoView());
  await take('write');

  await page.emulateMedia({ colorScheme: 'light' });
  await resize(electron, LARGE);
  await goTo('Evaluation');
  await expect(page.getByRole('grid', { name: 'Ratings' })).toBeVisible();
  await take('evaluate');

  await goTo('Consistency check');
  for (const number of [1, 2]) {
    const accept = page.getByRole('button', { name: /^Accept/ });
    for (const _ of await accept.all()) {
      await accept.first().click();
    }
    if (number === 1) {
      await page.getByRole('button', { name: /^Next untraced/ }).click();
    }
  }
  await take('trace');
});

/** Nothing that the mouse or the caret is on, and nothing that is still moving, is in the picture. */
async function takePicture(electron: ElectronApplication, page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(800);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const { width, height, pixels } = await electron.evaluate(({ nativeImage }, png) => {
    const image = nativeImage.createFromBuffer(Buffer.from(png, 'base64'));
    return { ...image.getSize(), pixels: image.toBitmap().toString('base64') };
  }, picture.toString('base64'));
  const bytes = Buffer.from(pixels, 'base64');
  writeFileSync(join(projectFolder, 'docs', 'images', `${name}.png`), smallPng({ width, height, bytes }));
}
