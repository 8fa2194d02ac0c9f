import type { Locator, Page } from 'playwright/test';
import { expect } from 'playwright/test';

/** Presses Tab (or another key) until the element has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, goal: Locator, most = 60, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press(key);
  }
  await expect(goal).toBeFocused();
}

/** Selects the first occurrence of some words in the text box that has the focus, by keys alone. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Home');
  for (let lines = 0; lines < 500; lines += 1) {
    const ahead = await charactersBefore(page, words);
    if (ahead !== -1) {
      await press(page, 'ArrowRight', ahead);
      await press(page, 'Shift+ArrowRight', words.length);
      return;
    }
    await press(page, 'End', 1);
    await press(page, 'ArrowRight', 1);
  }
  throw new Error(`"${words}" is not in the text box`);
}

/** How far the words stand ahead of the caret in its paragraph; −1 when they do not. */
function charactersBefore(page: Page, words: string): Promise<number> {
  return page.evaluate((wanted) => {
    const selection = document.getSelection();
    const node = selection?.focusNode ?? null;
    const block = (node instanceof Element ? node : node?.parentElement)?.closest('p, h1, h2, h3, h4');
    if (selection === null || node === null || block === null || block === undefined) {
      return -1;
    }
    const range = document.createRange();
    range.setStart(node, selection.focusOffset);
    range.setEnd(block, block.childNodes.length);
    return range.toString().indexOf(wanted);
  }, words);
}

async function press(page: Page, keys: string, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await page.keyboard.press(keys);
  }
}
