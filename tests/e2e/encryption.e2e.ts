import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { tabTo } from './support/by-keyboard';
import { test } from './support/goldsmith';
import { takePicture } from './support/row-pictures';

const STEP = 'Ideal answer';
const SENTENCE = 'Forty-one otters sign for the parcel at dawn.';
const PASSPHRASE = 'seven grey herons over Ærø';

test('a store that is encrypted has no word in any file, and without a keychain it opens with the passphrase alone', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(240_000);
  await publishSample();
  await hub.start();
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Ada');
  const data = join(folder, 'app');

  await test.step('write, and turn it on, by keyboard', async () => {
    const { page, close } = await launch({ hub, token });
    await page.getByRole('searchbox', { name: 'Search tasks' }).fill('Page 4,000');
    await page.getByRole('row', { name: /Page 4,000/ }).click();
    await page.getByRole('textbox', { name: STEP }).click();
    await page.keyboard.insertText(SENTENCE);
    await expect(page.getByRole('status', { name: 'Save state' })).toHaveText(/Saved/);
    expect(filesWith(data, SENTENCE)).not.toEqual([]);

    await page.getByRole('button', { name: 'Settings' }).click();
    const section = page.getByRole('region', { name: 'Encryption' });
    await expect(section).toContainText('Your data is not encrypted');
    await tabTo(page, section.getByRole('button', { name: 'Turn on' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Turn on encryption' });
    await expect(dialog.getByRole('status', { name: 'Code' })).toHaveText(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/u);
    await takePicture(page, 'encryption-code');
    await tabTo(page, dialog.getByRole('radio', { name: 'A code' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('herons');
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('Too short');
    await takePicture(page, 'encryption-weak');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(PASSPHRASE);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(PASSPHRASE);
    await page.keyboard.press('Enter');
    await expect(section).toContainText('Your data is encrypted', { timeout: 60_000 });
    await expect(section).toContainText('the passphrase is asked for at each start');
    await takePicture(page, 'encryption-on');
    expect(filesWith(data, SENTENCE)).toEqual([]);
    await close();
    expect(filesWith(data, SENTENCE)).toEqual([]);
  });

  await test.step('at the next start nothing is shown before the passphrase', async () => {
    const { page, complaints } = await launch({ hub, token });
    const field = page.getByLabel('Passphrase', { exact: true });
    await expect(field).toBeFocused();
    await takePicture(page, 'unlock');
    expect(await page.content()).not.toContain('Page 4,000');
    await page.keyboard.insertText('seven grey herons');
    await page.keyboard.press('Enter');
    await expect(page.getByText('That is not the passphrase. Nothing was changed.')).toBeVisible({
      timeout: 30_000,
    });
    await takePicture(page, 'unlock-wrong');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(PASSPHRASE.normalize('NFD'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: STEP })).toHaveText(SENTENCE, { timeout: 30_000 });
    await writeOn(page);
    expect(filesWith(data, SENTENCE)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

async function writeOn(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: STEP }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText(' They tip well.');
  await expect(page.getByRole('status', { name: 'Save state' })).toHaveText(/Saved/);
}

/** The files of a folder in which some words can be read, in the encodings that anything of the app writes. */
function filesWith(folder: string, words: string): string[] {
  const wanted = [Buffer.from(words), Buffer.from(words, 'utf16le')];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(folder, name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      return false;
    }
    const bytes = readFileSync(file);
    return wanted.some((one) => bytes.includes(one));
  });
}
