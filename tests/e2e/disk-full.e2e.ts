import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { test } from './support/goldsmith';
import { takePicture } from './support/row-pictures';

const STEP = 'Ideal answer';
/** Enough for the app's own files, and little enough to fill. */
const SIZE = '64m';

test('on a full disk nothing is said to be saved, the text can be put elsewhere, and once there is room it is saved by itself', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only root can mount a small disk');
  test.setTimeout(120_000);
  const data = join(folder, 'app');
  mkdirSync(data);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', data]);
  try {
    await publishSample();
    await hub.start();
    const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Ada');
    const { page, electron, kill } = await launch({ hub, token });
    const state = page.getByRole('status', { name: 'Save state' });
    await page.getByRole('searchbox', { name: 'Search tasks' }).fill('Page 4,000');
    await page.getByRole('row', { name: /Page 4,000/ }).click();
    const editor = page.getByRole('textbox', { name: STEP });
    await editor.click();
    await page.keyboard.insertText('Offsets read every row before them.');
    await expect(state).toHaveText(/^Saved/);

    const filler = join(data, 'filler');
    fill(data, filler);
    await page.keyboard.insertText(' A key set needs an index. '.repeat(2_000));
    const problem = page.getByRole('alert').filter({ hasText: 'Not saved' });
    await expect(problem).toContainText('The disk is full. Your text is still in this window');
    await expect(state).toHaveText(/^Not saved/);
    await takePicture(page, 'disk-full');

    const copy = join(folder, 'copy.md');
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, copy);
    await problem.getByRole('button', { name: 'Save a copy elsewhere' }).click();
    await expect(page.getByText('A copy is written')).toBeVisible();
    expect(readFileSync(copy, 'utf8').split('A key set needs an index.')).toHaveLength(2_001);

    rmSync(filler);
    await expect(state).toHaveText(/^Saved/, { timeout: 10_000 });
    await expect(problem).toHaveCount(0);
    await kill();
    const again = await launch({ hub, token });
    await expect(again.page.getByRole('textbox', { name: STEP })).toContainText('A key set needs an index.');
    await again.kill();
  } finally {
    execFileSync('umount', ['-l', data]);
  }
});

/** Leaves no block of a disk free. */
function fill(disk: string, file: string): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(file, Buffer.alloc(bavail * bsize - bsize));
  for (let size = bsize; size > 0; size = Math.floor(size / 2)) {
    try {
      writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // That much is no longer free.
    }
  }
}
