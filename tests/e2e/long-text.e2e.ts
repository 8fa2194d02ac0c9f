import type { ElectronApplication, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { test } from './support/goldsmith';
import { pasteText } from './support/paste';
import { openRowTask } from './support/row';

const SCROLLER = '[data-spot="markdown"] > .overflow-y-auto';
const COUNT = 700;
const block = (number: number) =>
  number % 100 === 0 ? `## Part ${number}` : `Paragraph ${number}${' and what it says'.repeat(number % 40)}`;
const TEXT = Array.from({ length: COUNT }, (_unused, index) => block(index)).join('\n\n');

test('a text of 700 blocks is one text for caret, selection, search, undo and screen reader, though only what is near is laid out', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(120_000);
  const { electron, page, complaints } = await openRowTask({ folder, hub, launch }, [
    {
      id: 'long',
      title: 'A long answer',
      steps: [{ id: 'answer', kind: 'write', title: 'Answer', config: { minWords: 20 } }],
    },
  ]);
  const { keyboard } = page;
  const text = page.getByRole('textbox', { name: 'Answer', exact: true });
  await text.click();
  await pasteText(page, TEXT);
  await expect.poll(() => blocks(page)).toBe(COUNT);
  await expect.poll(() => farBlocks(page)).toBeGreaterThan(COUNT - 200);

  await test.step('keys lead to both ends', async () => {
    await keyboard.press('Control+Home');
    await keyboard.type('x');
    await expect(text.locator('> :first-child')).toHaveText('xPart 0');
    await keyboard.press('Control+End');
    await keyboard.type('y');
    await expect(text.locator('> :last-child')).toHaveText(`${block(COUNT - 1)}y`);
    await expect.poll(() => isCaretSeen(page)).toBe(true);
  });

  await test.step('what the scroll bar leads to is there with the next frame, and stays where it is', async () => {
    const [first, later] = await jump(page, 0.5);
    expect(first?.skipped).toEqual([]);
    expect(later?.skipped).toEqual([]);
    expect(later?.name).toBe(first?.name);
    expect(Math.abs((later?.top ?? 0) - (first?.top ?? 0))).toBeLessThan(1);
    expect(await farBlocks(page)).toBeGreaterThan(COUNT - 200);
  });

  await test.step('a key leads back to a caret that is out of sight, and goes on from it', async () => {
    await keyboard.press('PageUp');
    await expect.poll(() => isCaretSeen(page)).toBe(true);
    expect(await caretBlock(page)).toBeGreaterThan(COUNT - 60);
    expect(await caretBlock(page)).toBeLessThan(COUNT - 1);
    await jump(page, 0.2);
    const before = await caretBlock(page);
    for (let press = 0; press < 12; press += 1) await keyboard.press('ArrowUp');
    expect(await caretBlock(page)).toBeLessThan(before);
    expect(await caretBlock(page)).toBeGreaterThan(before - 13);
    await expect.poll(() => isCaretSeen(page)).toBe(true);
  });

  await test.step('what is undone is brought into sight', async () => {
    await keyboard.press('Control+Home');
    await keyboard.press('End');
    await keyboard.type('z');
    await expect(text.locator('> :first-child')).toHaveText('xPart 0z');
    await jump(page, 1);
    await keyboard.press('ControlOrMeta+Z');
    await expect(text.locator('> :first-child')).toHaveText('xPart 0');
    await expect.poll(() => isCaretSeen(page)).toBe(true);
  });

  await test.step('everything is copied', async () => {
    await keyboard.press('Control+End');
    await keyboard.press('Shift+Control+Home');
    // Lexical hears of it with the next task of the page.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    await keyboard.press('ControlOrMeta+C');
    const copied = await clipboardText(electron);
    for (const number of [0, 1, 350, COUNT - 1])
      expect(copied).toContain(`${block(number).replace('## ', '')}`);
    await keyboard.press('ControlOrMeta+A');
    await keyboard.press('ControlOrMeta+C');
    expect(await clipboardText(electron)).toBe(copied);
    await keyboard.press('Control+Home');
  });

  await test.step('a selection is drawn beyond the edge', async () => {
    const box = await page.locator(SCROLLER).boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0)];
    await page.mouse.move(x, y - 200);
    await page.mouse.down();
    await page.mouse.move(x, y - 100);
    await page.mouse.move(x, y + 20);
    await expect.poll(() => caretBlock(page), { timeout: 20_000 }).toBeGreaterThan(40);
    await page.mouse.up();
    expect(await page.locator(SCROLLER).evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(500);
  });

  await test.step('what is found, and a heading of the outline, are in sight', async () => {
    await keyboard.press('ControlOrMeta+F');
    await keyboard.type('Paragraph 501');
    await keyboard.press('Enter');
    await expect.poll(() => isLit(page, 'find-current')).toBe(true);
    await keyboard.press('Escape');
    await expect.poll(() => caretBlock(page)).toBe(501);
    await keyboard.press('Alt+O');
    await page
      .getByRole('option', { name: 'Part 300' })
      .or(page.getByRole('button', { name: 'Part 300' }))
      .first()
      .click();
    await expect.poll(() => caretBlock(page)).toBe(300);
    await expect.poll(() => isCaretSeen(page)).toBe(true);
  });

  await test.step('a screen reader is told all of it, for as long as there is one', async () => {
    expect(await isTold(page, 451)).toBe(false);
    await assist(electron, true);
    await expect.poll(() => farBlocks(page)).toBe(0);
    await expect.poll(() => isTold(page, 451)).toBe(true);
    await assist(electron, false);
    await expect.poll(() => farBlocks(page)).toBeGreaterThan(COUNT - 200);
  });
  expect(complaints).toEqual([]);
});

const blocks = (page: Page) => page.locator('.prose-editor-text > *').count();
const farBlocks = (page: Page) => page.locator('.prose-editor-text[data-long] > :not([data-near])').count();
const clipboardText = (electron: ElectronApplication) =>
  electron.evaluate(({ clipboard }) => clipboard.readText());
const assist = (electron: ElectronApplication, isOn: boolean) =>
  electron.evaluate(({ app }, on) => {
    app.accessibilitySupportEnabled = on;
  }, isOn);

/** Scrolls to a share of the text at once. Gives the first block in sight and those not laid out, after a frame and after twenty. */
function jump(page: Page, share: number) {
  return page.evaluate(
    async ({ selector, to }) => {
      const scroller = document.querySelector(selector) as HTMLElement;
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const look = () => {
        const view = scroller.getBoundingClientRect();
        const seen = [...document.querySelectorAll('.prose-editor-text > *')].filter((found) => {
          const { top, bottom } = found.getBoundingClientRect();
          return bottom > view.top + 1 && top < view.bottom - 1;
        });
        const skipped = seen.filter(
          ({ firstElementChild }) =>
            firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) !== true,
        );
        const name = seen[0]?.textContent?.slice(0, 16);
        return {
          name,
          top: seen[0]?.getBoundingClientRect().top,
          skipped: skipped.map((found) => found.textContent),
        };
      };
      scroller.scrollTop = to * scroller.scrollHeight;
      await frame();
      const first = look();
      for (let count = 0; count < 20; count += 1) await frame();
      return [first, look()];
    },
    { selector: SCROLLER, to: share },
  );
}

/** The number of the block that the selection ends in. */
function caretBlock(page: Page): Promise<number> {
  return page.evaluate(() => {
    const focus = document.getSelection()?.focusNode ?? null;
    const all = [...document.querySelectorAll('.prose-editor-text > *')];
    return all.findIndex((found) => found.contains(focus));
  });
}

function isCaretSeen(page: Page): Promise<boolean> {
  return page.evaluate((selector) => {
    const view = document.querySelector(selector)?.getBoundingClientRect();
    const place = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    return (
      view !== undefined &&
      place !== undefined &&
      place.height > 0 &&
      place.top >= view.top - 1 &&
      place.bottom <= view.bottom + 1
    );
  }, SCROLLER);
}

/** Whether a mark of that name is in sight. */
function isLit(page: Page, name: string): Promise<boolean> {
  return page.evaluate(
    ({ selector, mark }) => {
      const view = document.querySelector(selector)?.getBoundingClientRect();
      const [found] = [...(CSS.highlights.get(mark) ?? [])];
      if (found === undefined || view === undefined) return false;
      const range = document.createRange();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      const { top, bottom, height } = range.getBoundingClientRect();
      return height > 0 && top > view.top && bottom < view.bottom;
    },
    { selector: SCROLLER, mark: name },
  );
}

/** Whether the words of a block are in the tree that a screen reader is given. */
async function isTold(page: Page, number: number): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector('.prose-editor-text').children[${number}]`,
  });
  const { nodes } = await session.send('Accessibility.queryAXTree', { objectId: result.objectId ?? '' });
  await session.detach();
  return nodes.some(({ name }) => String(name?.value ?? '').startsWith(`Paragraph ${number}`));
}
