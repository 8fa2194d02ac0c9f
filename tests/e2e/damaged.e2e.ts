import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { expect, type Page } from 'playwright/test';
import { test } from './support/goldsmith';
import { violationsOf } from './support/no-violation';
import { takePicture } from './support/row-pictures';

const STEP = 'Ideal answer';
const SAVED = 'Offsets read every row before them. A key set needs an index. Measure both.';

test('a store whose disk changed a letter, or lost its beginning, comes back with what can be read, says so once, and goes on', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(120_000);
  await publishSample();
  await hub.start();
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Ada');
  const data = join(folder, 'app');
  const file = join(data, 'goldsmith.db');
  const start = async () => {
    const app = await launch({ hub, token });
    return {
      ...app,
      banner: app.page.getByRole('status').or(app.page.getByRole('alert')).filter({ hasText: 'was damaged' }),
    };
  };

  await test.step('write, and end without a word', async () => {
    const { page, kill, banner } = await start();
    await page.getByRole('searchbox', { name: 'Search tasks' }).fill('Page 4,000');
    await page.getByRole('row', { name: /Page 4,000/ }).click();
    await page.getByRole('textbox', { name: STEP }).click();
    for (const sentence of SAVED.split(/(?<=\.)/u)) {
      await page.keyboard.insertText(sentence);
      await saved(page);
    }
    await expect(banner).toHaveCount(0);
    await kill();
  });

  await test.step('a letter of the newest revision changes on the disk', async () => {
    const database = new Libsql(file);
    const { changes } = database
      .prepare(
        `UPDATE revisions SET patch = replace(patch, 'Measure', 'Meazure') WHERE patch LIKE '%Measure%'`,
      )
      .run();
    expect(changes).toBe(1);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
  });

  await test.step('all that is certain is back, and the expert is told what to look at', async () => {
    const { page, close, banner } = await start();
    await expect(banner).toContainText('your draft may lack what was written last');
    const editor = page.getByRole('textbox', { name: STEP });
    await expect(editor).toHaveText('Offsets read every row before them. A key set needs an index.');
    await takePicture(page, 'damaged-behind');
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' Measure both.');
    await saved(page);
    await close();
  });

  await test.step('the file loses its beginning while the app is closed', async () => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0, 0, 100));
  });

  await test.step('the rest of it is read all the same, and both damaged files are kept', async () => {
    const { page, banner, close } = await start();
    await expect(banner).toContainText('your draft is as it was last saved');
    await expect(page.getByRole('textbox', { name: STEP })).toHaveText(SAVED);
    await takePicture(page, 'damaged-whole');
    const kept = readdirSync(data).filter((name) => /^goldsmith-damaged-.*\.db$/u.test(name));
    expect(kept).toHaveLength(2);
    await banner.getByRole('button', { name: 'Dismiss' }).click();
    await expect(banner).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('textbox', { name: STEP })).toHaveText(SAVED);
    await expect(banner).toHaveCount(0);
    await close();
  });

  await test.step('what a newer version has written is left alone, and the window says so', async () => {
    const database = new Libsql(file);
    database.exec('PRAGMA user_version = 9999; PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    const before = readFileSync(file);
    const { page, close } = await start();
    const sorry = page.getByRole('alert');
    await expect(sorry).toContainText('A newer version of Goldsmith has been used with this data.');
    await expect(page.getByRole('main')).toContainText(data);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(page)).toEqual([]);
      await takePicture(page, `newer-store-${colorScheme}`);
    }
    await close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status', { name: 'Save state' })).toHaveText(/Saved/);
}
