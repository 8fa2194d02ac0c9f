import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { selectWords } from './support/by-keyboard';
import { test } from './support/goldsmith';
import { openSampleTask } from './support/row';

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.html}`)).toEqual([]);
}

test('the palette acts where the caret was, keys can be others, and twice the size still has room for everything', async ({
  folder,
  hub,
  launch,
  publishSample,
}) => {
  const { page, complaints } = await openSampleTask(
    { folder, hub, launch, publishSample },
    'Why salted ice melts and gets colder',
  );
  const palette = page.getByRole('dialog', { name: 'Palette' });
  const text = page.getByRole('textbox', { name: 'Ideal answer' });

  await text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('Brine takes heat from the ice.');
  await selectWords(page, 'heat');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette).toBeVisible();
  await page.keyboard.type('bold');
  await expect(palette.getByRole('status')).toHaveText(/match/);
  await expectNoViolation(page);
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect(text.locator('strong', { hasText: /^heat$/ })).toBeVisible();
  // What was selected is so still.
  await page.keyboard.type('warmth');
  await expect(text.locator('strong', { hasText: /^warmth$/ })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('choose others');
  await page.keyboard.press('Enter');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.getByRole('button', { name: 'Change the keys: Show or hide the history' }).click();
  await page.keyboard.press('ControlOrMeta+Alt+y');
  await expectNoViolation(page);
  await keys.getByRole('button', { name: 'Use these keys' }).click();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  const history = page.getByRole('button', { name: /the history$/ });
  await page.keyboard.press('Alt+h');
  await expect(history).toHaveAccessibleName('Show the history');
  await page.keyboard.press('ControlOrMeta+Alt+y');
  await expect(history).toHaveAccessibleName('Hide the history');
  await page.keyboard.press('ControlOrMeta+Alt+y');

  for (const percent of [110, 125, 150, 175, 200]) {
    await page.keyboard.press('ControlOrMeta+Equal');
    await expect.poll(() => page.evaluate(() => Math.round((1280 / window.innerWidth) * 100))).toBe(percent);
  }
  const stray = await page.evaluate(() => ({
    down: document.documentElement.scrollHeight - window.innerHeight,
    across: document.documentElement.scrollWidth - window.innerWidth,
  }));
  expect(stray).toEqual({ down: 0, across: 0 });
  await expect(page.getByRole('button', { name: 'Submit' })).toBeInViewport({ ratio: 1 });
  await page.getByRole('complementary', { name: 'Guidelines' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('complementary', { name: 'Guidelines' })).toBeInViewport({ ratio: 0.5 });

  // Nothing moves for those who want it so, whoever said it.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('reduced motion');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
  await page.keyboard.press('ControlOrMeta+k');
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(({ transitionDuration, animationDuration, scrollBehavior }) => {
          const longest = [...transitionDuration.split(','), ...animationDuration.split(',')].map(
            Number.parseFloat,
          );
          return Math.max(...longest) > 0.001 || scrollBehavior === 'smooth';
        }).length,
  );
  expect(moving).toBe(0);
  // Where the system chooses the colours, what is pointed at is still told from the rest.
  await page.emulateMedia({ forcedColors: 'active' });
  const outline = palette.getByRole('option', { selected: true });
  await expect(outline).toHaveCSS('outline-style', 'solid');
  // The browser gives every mark in a text the ground of a selection, unless the text has colours by hand.
  await expect(page.locator('.prose:not(.prose-editor-text)').first()).toHaveCSS(
    'forced-color-adjust',
    'none',
  );
  expect(complaints).toEqual([]);
});
