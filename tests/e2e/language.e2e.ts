import type { CDPSession, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { RunningApp } from '../support/launch-app';
import { test } from './support/goldsmith';
import { openRowTask } from './support/row';
import { takePicture } from './support/row-pictures';

const TASK = {
  id: 'discharge-letter',
  title: 'Write to the general practitioner',
  steps: ['Letter', 'Reply'].map((title) => ({
    id: title.toLowerCase(),
    kind: 'write',
    title,
    config: { minWords: 1 },
  })),
};

const letterOf = (page: Page) => page.getByRole('textbox', { name: 'Letter', exact: true });
const saved = (page: Page) => expect(page.getByRole('status', { name: 'Save state' })).toHaveText(/Saved/);
const unknown = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('misspelt') ?? [])].map((range) => range.toString()));

test('unknown words are underlined in the language of the task, replaced by keys, and become the expert’s own', async ({
  folder,
  hub,
  launch,
}) => {
  const app = await openRowTask({ folder, hub, launch }, [{ ...TASK, steps: TASK.steps.slice(0, 1) }], {
    language: 'en-GB',
    words: ['zorbitol'],
    authorship: true,
  });
  const { page } = app;
  const { keyboard } = page;
  await letterOf(page).click();
  await keyboard.type(
    'Teh colour of the rash is unchanged on apixaban and zorbitol. `teh` The hypertention ',
  );
  await expect.poll(() => unknown(page)).toEqual(['Teh', 'hypertention']);

  await keyboard.press('Control+Home');
  await keyboard.press('F7');
  const menu = page.getByRole('menu', { name: 'Spelling of Teh' });
  await expect(menu.getByRole('menuitem', { name: 'The', exact: true })).toBeFocused();
  await takePicture(page, 'spelling');
  await keyboard.press('Enter');
  await expect(letterOf(page)).toContainText('The colour of the rash');
  await expect(letterOf(page)).toBeFocused();
  await keyboard.press('F7');
  await page.getByRole('menuitem', { name: 'Add “hypertention” to my words' }).press('Enter');
  await expect.poll(() => unknown(page)).toEqual([]);
  await expect(letterOf(page)).toBeFocused();

  // Another language for this task: the same text is looked at anew.
  await keyboard.press('F7');
  await page.getByRole('menuitem', { name: 'English (UK) …' }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'English (US)' }).press('Enter');
  await expect.poll(() => unknown(page)).toEqual(['colour']);
  // The other button of the mouse offers the same.
  await letterOf(page).click({ button: 'right', position: await middleOf(page, 'colour') });
  await takePicture(page, 'spelling-context');
  await page.getByRole('menuitem', { name: 'color', exact: true }).click();
  await expect(letterOf(page)).toContainText('The color of the rash');
  await saved(page);

  // This project asks how answers are written: all that was typed until now is shown before it is sent.
  await keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('region', { name: 'How it was written' })).toContainText(
    'Letter: 85 characters typed',
  );
  await takePicture(page, 'how-it-was-written');
  await keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('list', { name: 'My words' })).toContainText('hypertention');
  await takePicture(page, 'spelling-settings');
  expect(app.complaints).toEqual([]);
});

test('a composition is never disturbed: by autosave, sync, leaving the text, another step, Escape or a kill', async ({
  folder,
  hub,
  launch,
}) => {
  const app = await openRowTask({ folder, hub, launch }, [TASK]);
  const ime = await composerOf(app);
  const { page } = app;
  const letter = letterOf(page);
  await letter.click();

  // Autosave and a sync while it goes on.
  await page.keyboard.type('A ');
  await ime.compose('に', 'にほ', 'にほん');
  await page.evaluate(() => window.goldsmith.call('sync.now', null));
  await saved(page);
  await expect(letter).toHaveText('A にほん');
  await ime.compose('にほんご');
  await ime.commit('日本語');
  await expect(letter).toHaveText('A 日本語');

  // Somebody thinks better of it: Escape takes the composition back and does not leave the text.
  await ime.compose('ちゅう');
  await page.keyboard.press('Escape');
  await ime.compose('');
  await expect(letter).toBeFocused();
  await expect(letter).toHaveText('A 日本語');

  // Korean: each syllable is composed anew, and a marked pattern before it is left alone.
  await ime.compose('ㅎ', '하', '한');
  await ime.commit('한');
  await ime.compose('ㄱ', '그', '글');
  await ime.commit('글');
  await expect(letter).toHaveText('A 日本語한글');

  // Leaving the text in the middle keeps what was composed, once.
  await ime.compose('zhong');
  await page.getByRole('heading', { level: 1, name: TASK.title }).click();
  await expect(letter).toHaveText('A 日本語한글zhong');

  // So does going to another step.
  await letter.click();
  await page.keyboard.press('Control+End');
  await ime.compose('文');
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Reply' }).click();
  await expect(page.getByRole('textbox', { name: 'Reply', exact: true })).toBeVisible();
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Letter' }).click();
  await expect(letterOf(page)).toHaveText('A 日本語한글zhong文');
  await saved(page);

  // A kill in the middle: all that was committed is there, and nothing twice.
  await letterOf(page).click();
  await page.keyboard.press('Control+End');
  await ime.compose('か', 'かん');
  await app.kill();
  const again = await launch({ hub });
  await expect(letterOf(again.page)).toHaveText(/^A 日本語한글zhong文(?:か|かん)?$/u, { timeout: 30_000 });
  expect(app.complaints).toEqual([]);
});

test('text from right to left stands as it is read, block by block', async ({ folder, hub, launch }) => {
  const app = await openRowTask({ folder, hub, launch }, [TASK]);
  const { page } = app;
  await letterOf(page).click();
  await page.keyboard.insertText('המטופל קיבל 5 mg של apixaban.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- ');
  await page.keyboard.insertText('المريض مستقر');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Plain English.');
  const directions = await letterOf(page).evaluate((root) =>
    [...root.querySelectorAll('p')].map((block) => getComputedStyle(block).direction),
  );
  expect(directions).toEqual(['rtl', 'rtl', 'ltr']);
  const marker = await letterOf(page)
    .locator('li')
    .evaluate((item) => getComputedStyle(item).direction);
  expect(marker).toBe('rtl');
  await takePicture(page, 'right-to-left');
});

/** Where an underlined word stands in the letter. */
function middleOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  return letterOf(page).evaluate((box, wanted) => {
    const marks = [...(CSS.highlights.get('misspelt') ?? [])] as Range[];
    const rect = marks.find((range) => range.toString() === wanted)?.getBoundingClientRect();
    const { left, top } = box.getBoundingClientRect();
    return {
      x: (rect?.x ?? 0) + (rect?.width ?? 0) / 2 - left,
      y: (rect?.y ?? 0) + (rect?.height ?? 0) / 2 - top,
    };
  }, word);
}

/** An input method, as the browser meets one. */
async function composerOf({ page }: RunningApp): Promise<{
  compose: (...states: string[]) => Promise<void>;
  commit: (text: string) => Promise<void>;
}> {
  const session: CDPSession = await page.context().newCDPSession(page);
  return {
    compose: async (...states) => {
      for (const text of states) {
        await session.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      }
    },
    commit: async (text) => {
      await session.send('Input.insertText', { text });
    },
  };
}
