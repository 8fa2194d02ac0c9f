import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { writePng } from '../support/png';
import { copyPicture } from './support/copy-picture';
import { test } from './support/goldsmith';
import { openRowTask, submitByKeyboard } from './support/row';

const TITLE = 'What does the film show?';
const STEP = 'Ideal answer';

test('a pasted picture is described, survives a kill, and comes out of the hub byte for byte', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(180_000);
  const task = {
    id: 'film',
    title: TITLE,
    material: { prompt: [{ role: 'user', content: TITLE }] },
    steps: [{ id: 'write', kind: 'write', title: STEP, config: {} }],
  };
  const app = await openRowTask({ folder, hub, launch }, [task]);
  const { page, electron } = app;
  await page.getByRole('textbox', { name: STEP }).click();
  await page.keyboard.type('The left lung is clear, as the film shows:');
  await copyPicture(
    electron,
    writePng(240, 160, (x, y) => [x & 255, (x ^ y) & 255, y & 255]),
  );
  await page.keyboard.press('ControlOrMeta+V');
  const panel = page.getByRole('dialog', { name: 'Picture' });
  await expect(panel.getByRole('textbox', { name: 'Description' })).toBeFocused();
  await page.keyboard.type('Chest film, left lung');
  await page.keyboard.press('Enter');
  await expect(panel).toBeHidden();
  await page.keyboard.type('So nothing more is needed now. '.repeat(10));
  await expect(page.getByRole('status', { name: 'Save state' })).toHaveText(/Saved/);
  await app.kill();

  const again = await launch({
    hub,
    token: (await hub.ask<{ token: string }>('expert', 'token', 'Ada')).token,
  });
  const picture = again.page.getByRole('img', { name: 'Chest film, left lung' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(240);
  await submitByKeyboard(again.page);
  expect(again.complaints).toEqual([]);

  const out = join(folder, 'out');
  const exported = await hub.run('export', '--format', 'openai-chat', '--media', out);
  const address = /!\[Chest film, left lung\]\((media\/[0-9a-f]{64}\.png)\)/.exec(exported.stdout)?.[1] ?? '';
  const hash = address.slice('media/'.length, -'.png'.length);
  const written = readFileSync(join(out, address));
  expect(readdirSync(join(out, 'media'))).toHaveLength(1);
  expect(written.equals(readFileSync(join(folder, 'app', 'media', hash.slice(0, 2), hash)))).toBe(true);
});
