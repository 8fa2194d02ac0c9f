import { expect } from 'playwright/test';
import { test } from './support/goldsmith';
import { openRowTask } from './support/row';
import { print } from './support/writing-day/document';
import { longText } from './support/writing-day/long-text';

const TITLE = 'Compare two chapters';
const LENGTHS = [60_000, 150_000];

const responses = LENGTHS.map((length, index) => ({
  id: `chapter-${index + 1}`,
  markdown: `# Chapter of ${length} characters\n\n${print(longText(length))}\n\nThe very end of ${length}.`,
}));

test('responses as long as chapters are read away from the window’s thread, and set whole', async ({
  folder,
  hub,
  launch,
}) => {
  const { page, complaints } = await openRowTask({ folder, hub, launch }, [
    {
      id: 'chapters',
      title: TITLE,
      material: { prompt: [{ role: 'user', content: 'Write a chapter.' }], responses },
      steps: [{ id: 'compare', kind: 'compare', title: 'Which one?', config: { dimensions: [] } }],
    },
  ]);
  const started: string[] = [];
  page.on('worker', (worker) => started.push(worker.url()));
  await page.keyboard.press('Control+Shift+d');
  await page.getByRole('row', { name: TITLE }).click();
  for (const length of LENGTHS) {
    await expect(page.getByRole('heading', { name: `Chapter of ${length} characters` })).toBeVisible();
    // It is drawn a part with each frame.
    const end = page.locator('p', { hasText: `The very end of ${length}.` });
    await expect(end).toBeAttached({ timeout: 90_000 });
  }
  await expect(page.getByText('shown as it was written')).toHaveCount(0);
  expect(started.map((url) => /\/(parse-worker)-[^/]*\.js$/u.exec(url)?.[1])).toContain('parse-worker');
  expect(complaints).toEqual([]);
});
