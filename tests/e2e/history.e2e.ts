import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { test } from './support/goldsmith';

const STEP = 'Ideal answer';

test('a version is kept, compared, brought back by the passage and as a whole, and all of it outlives a kill', async ({
  hub,
  launch,
  publishSample,
}) => {
  test.setTimeout(120_000);
  await publishSample();
  await hub.start();
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Ada');
  const first = await launch({ hub, token });
  const { page } = first;
  await page.getByRole('searchbox', { name: 'Search tasks' }).fill('Page 4,000');
  await page.getByRole('row', { name: /Page 4,000/ }).focus();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('textbox', { name: STEP });

  await test.step('write, keep a version without leaving the text, and write on', async () => {
    await editor.click();
    await page.keyboard.insertText('Offsets read every row before them.');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('A key set needs an index.');
    await page.keyboard.press('Control+Alt+K');
    await expect(page.getByText(/Version “Kept at/)).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('Measure both.');
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('Large ');
    await expect(page.getByRole('status', { name: 'Save state' })).toHaveText(/Saved/);
  });

  const history = page.getByRole('complementary', { name: 'History' });
  await test.step('see what changed since', async () => {
    await page.keyboard.press('Alt+H');
    await version(page, /Kept at/).click();
    await expect(history.getByRole('region', { name: `${STEP}: what changed` })).toContainText(
      'Measure both.',
    );
    await expect(history.locator('ins').first()).toBeVisible();
  });

  await test.step('bring one passage back: what else was written stays', async () => {
    await history.getByRole('button', { name: 'Restore this passage' }).first().click();
    await expect(editor.locator('p').first()).toHaveText('Offsets read every row before them.');
    await expect(editor).toContainText('Measure both.');
    // The button went with its change; the keyboard stayed with the others.
    await expect(history.getByRole('document')).toBeFocused();
  });

  await test.step('bring the whole back, and take that back', async () => {
    await history.getByRole('button', { name: 'Restore this version' }).click();
    await expect(editor.locator('p')).toHaveText([
      'Offsets read every row before them.',
      'A key set needs an index.',
    ]);
    await expect(history.getByRole('region', { name: 'Comparison' })).toBeFocused();
    // The news of the passage made room for that of the whole.
    const said = page.getByRole('alertdialog').filter({ hasText: 'is back' });
    await expect(said).toHaveCount(1);
    const line = await page.getByRole('button', { name: 'Focus mode' }).boundingBox();
    const box = await said.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0), 'the line below the text is not covered').toBeLessThan(
      line?.y ?? 0,
    );
    await said.getByRole('button', { name: 'Undo' }).click();
    await expect(editor).toContainText('Measure both.');
    await expect(page.getByRole('status', { name: 'Save state' })).toHaveText(/Saved/);
  });

  await first.kill();
  expect(first.complaints).toEqual([]);
  const second = await launch({ hub, token });
  await test.step('after a kill the text and every version are there', async () => {
    await expect(second.page.getByRole('textbox', { name: STEP }).locator('p')).toHaveText([
      'Offsets read every row before them.',
      'A key set needs an index.',
      'Measure both.',
    ]);
    await second.page.keyboard.press('Alt+H');
    await expect(version(second.page, /Kept at .*Edited/)).toBeVisible();
    await expect(version(second.page, /Restored from “Kept at/)).toHaveCount(2);
  });
});

function version(page: Page, name: RegExp) {
  return page.getByRole('listbox', { name: 'Versions' }).getByRole('option', { name });
}
