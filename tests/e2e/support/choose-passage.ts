import type { Locator, Page } from 'playwright/test';
import { expect } from 'playwright/test';

/** Chooses words in a text that is read, by keys alone: Enter, down to their sentence, right to the first, Shift for the rest. */
export async function choosePassage(page: Page, text: string, words: string): Promise<void> {
  const view = page.getByRole('document', { name: `Text of ${text}` });
  // By the keys of the texts, since it may be folded away.
  for (let number = 1; number <= 8 && !(await hasFocus(view)); number += 1) {
    await page.keyboard.press(`Alt+${number}`);
  }
  await expect(view).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('application', { name: `Text of ${text}` })).toBeFocused();
  await page.keyboard.press('Home');
  await press(page, 'ArrowDown', 400, async () => (await selected(page)).includes(words));
  if ((await selected(page)) === words) {
    return;
  }
  await press(
    page,
    'ArrowRight',
    400,
    async () => words.startsWith(await selected(page)) && (await leadsTo(page, words)),
  );
  await press(page, 'Shift+ArrowRight', 100, async () => (await selected(page)).length >= words.length);
  expect(await selected(page)).toBe(words);
}

async function hasFocus(view: Locator): Promise<boolean> {
  // The key opens a panel first, and brings the focus a moment later.
  await view.page().waitForTimeout(100);
  return (await view.count()) > 0 && (await view.evaluate((element) => element === document.activeElement));
}

async function press(page: Page, key: string, most: number, isThere: () => Promise<boolean>): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    if (await isThere()) {
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead there`);
}

function selected(page: Page): Promise<string> {
  return page.evaluate(() => document.getSelection()?.toString() ?? '');
}

/** Whether the words stand where the selection begins. */
function leadsTo(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const range = document.getSelection()?.getRangeAt(0).cloneRange();
    const root = range?.startContainer.parentElement?.closest('[data-markdown-view]');
    if (range === undefined || root === null || root === undefined) {
      return false;
    }
    range.setEnd(root, root.childNodes.length);
    return range.toString().startsWith(wanted);
  }, words);
}
