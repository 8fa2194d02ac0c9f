import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { ownDisplay } from '../support/launch-app';
import { projectFolder } from '../support/paths';
import { test } from './support/goldsmith';
import { takePicture } from './support/row-pictures';

const STEP = 'Ideal answer';

test('someone signs in with a code, writes, closes the window mid-sentence, and finds everything where it was', async ({
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(180_000);
  const { tasks } = await publishSample();
  await hub.start();
  const { code } = await hub.ask<{ code: string }>('expert', 'add', 'Ada');
  const first = await launch();
  await test.step('sign in', async () => {
    const { page } = first;
    await page.getByRole('textbox', { name: /hub/i }).fill(hub.url);
    await page.getByRole('textbox', { name: /code/i }).fill('not-the-code');
    await page.keyboard.press('Enter');
    await expect(
      page
        .getByRole('alert')
        .or(page.getByText(/code is wrong/))
        .first(),
    ).toBeVisible();
    await page.getByRole('textbox', { name: /code/i }).fill(code);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${tasks} tasks`)).toBeVisible();
  });

  let typed = '';
  await test.step('write until the page scrolls, and close without waiting', async () => {
    const { page } = first;
    await openDeepPagination(page);
    const editor = page.getByRole('textbox', { name: STEP });
    await editor.click();
    for (let paragraph = 1; paragraph <= 24; paragraph += 1) {
      await page.keyboard.insertText(`Paragraph ${paragraph} says one thing about pages.`);
      await page.keyboard.press('Enter');
    }
    await expect(saveState(page)).toHaveText(/Saved/);
    await scrollWork(page, 220);
    await page.waitForTimeout(900);
    await page.keyboard.type('The last words, unfinished');
    typed = (await editor.textContent()) ?? '';
    await first.close();
  });

  await test.step('the same step, the same place, every word', async () => {
    // Without a keychain the token lived in memory only, so the app asks to sign in again; the work is there already.
    const { page } = await launch();
    const editor = page.getByRole('textbox', { name: STEP });
    await expect(editor).toContainText('The last words, unfinished');
    expect(await editor.textContent()).toBe(typed);
    expect(typed).toContain('Paragraph 24');
    await expect.poll(() => scrolled(page)).toBeGreaterThan(150);
  });
});

test('a bundle or file that was tampered with is refused, and a sign-in page that answers for the hub believed in nothing; all are said', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  const { bundle, tasks } = await publishSample();
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Ada');
  const { stdout } = await hub.run('bundle', 'list');
  expect(stdout).toContain(bundle);
  await hub.start();
  const stick = join(folder, 'for-ada.goldsmith');
  await hub.ask('pack', 'Ada', '--to', stick);
  const broken = join(folder, 'broken.goldsmith');
  writeFileSync(broken, readFileSync(stick).subarray(0, -1));
  tamper(join(folder, 'hub', 'blobs'), bundle);
  const { page } = await launch({ hub, token });
  await expect(page.getByText(/was changed or damaged on its way/).first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('main').getByRole('row')).toHaveCount(0);
  await expect(page.getByText('did not arrive as they left it')).toBeVisible();
  await takePicture(page, 'refused-bundle');

  await test.step('a file that was not copied to its end', async () => {
    doubleClick(join(folder, 'app'), broken);
    const dialog = page.getByRole('dialog', { name: 'The file was not taken in' });
    await expect(dialog).toContainText('copying it was cut off');
    await takePicture(page, 'refused-file');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  tamper(join(folder, 'hub', 'blobs'), bundle);
  await page.getByRole('button', { name: 'Fetch it again' }).click();
  await expect(page.getByText(`${tasks} tasks`)).toBeVisible();
  await expect(page.getByText(/was not taken in/)).toHaveCount(0);
  doubleClick(join(folder, 'app'), stick);
  await expect(page.getByText('Nothing new in this file')).toBeVisible();
  await page.getByRole('button', { name: 'Show sync' }).click();
  await expect(page.getByRole('region', { name: 'Available offline' })).toContainText(`${tasks} tasks`);
  await takePicture(page, 'available-offline');

  await hub.stop();
  const portal = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Welcome to the hotel</title>');
  }).listen(Number(new URL(hub.url).port), '127.0.0.1');
  await once(portal, 'listening');
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByText(/Something other than the hub answered/)).toBeVisible();
  await expect(page.getByRole('status', { name: 'Sync state' })).toHaveText(/Offline/);
  await takePicture(page, 'captive-portal');
  portal.close();
});

/** As the desktop does it: the app is started once more, with the file, and hands it to the one that runs. */
function doubleClick(data: string, file: string): void {
  const words = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), projectFolder, file];
  spawn(process.env['GOLDSMITH_ELECTRON'] ?? '', words, {
    env: { ...process.env, ...ownDisplay(), GOLDSMITH_DATA: data },
    stdio: 'ignore',
  });
}

async function openDeepPagination(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search tasks' }).fill('Page 4,000');
  await page.getByRole('row', { name: /Page 4,000/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: STEP })).toBeVisible();
}

function saveState(page: Page) {
  return page.getByRole('status', { name: 'Save state' });
}

/** Scrolls whatever the editor scrolls in, as a wheel would. */
async function scrollWork(page: Page, top: number): Promise<void> {
  await page.evaluate((to) => {
    let part = document.querySelector('[contenteditable="true"]')?.parentElement ?? null;
    while (part !== null && part.scrollHeight <= part.clientHeight + 1) {
      part = part.parentElement;
    }
    part?.scrollTo(0, to);
  }, top);
}

function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => {
    let part = document.querySelector('[contenteditable="true"]')?.parentElement ?? null;
    while (part !== null && part.scrollHeight <= part.clientHeight + 1) {
      part = part.parentElement;
    }
    return part?.scrollTop ?? 0;
  });
}

/** Changes one byte of a stored bundle, behind the hub's back; a second time changes it back. */
function tamper(blobs: string, hash: string): void {
  const file = findFile(blobs, hash);
  const bytes = readFileSync(file);
  bytes[300] = (bytes[300] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function findFile(folder: string, hash: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const name = names.find(
    (candidate) => candidate.endsWith(hash) || candidate.replaceAll('/', '').endsWith(hash),
  );
  if (name === undefined) {
    throw new Error(`no blob ${hash}`);
  }
  return join(folder, name);
}
