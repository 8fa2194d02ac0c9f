import { expect } from 'playwright/test';
import type { Desk } from './desk';
import { mapWords, readAgain } from './document';
import { freeWords, plain, replaceIn, textOf } from './inline';
import type { Operation } from './operation';
import { unitsOf } from './units';

/** Finding in the text, and writing its source. */
export const searchOperations: readonly Operation[] = [
  { name: 'find and replace', weight: 2, run: findAndReplace },
  { name: 'write in the source', weight: 1, run: writeSource },
];

async function findAndReplace(desk: Desk): Promise<boolean> {
  const unit = desk.unit(
    ({ kind, words }) => kind === 'paragraph' && freeWords(words).some(({ text }) => text.length > 5),
  );
  if (unit === null) {
    return false;
  }
  const sought = desk.chance
    .pick(freeWords(unit.words).filter(({ text }) => text.length > 5))
    .text.toLowerCase();
  const by = desk.chance.longWord();
  const { page } = desk.hands;
  await desk.hands.goTo(desk.place(unit, 0));
  await desk.hands.press('Control+h');
  const bar = page.getByRole('search', { name: `Find in ${desk.text.box}` });
  await expect(bar.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await desk.hands.press('Control+a');
  await desk.hands.type(sought);
  await bar.getByRole('textbox', { name: 'Replace with' }).click();
  await desk.hands.press('Control+a');
  await desk.hands.type(by);
  const count = textsOf(desk).reduce((sum, text) => sum + (text.toLowerCase().split(sought).length - 1), 0);
  const matches = bar.getByRole('status', { name: 'Matches' });
  await expect(matches).toHaveText(new RegExp(` of ${count.toLocaleString('en')}$`, 'u'));
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(matches).toHaveText(`${count.toLocaleString('en')} replaced`);
  await desk.hands.press('Escape');
  await bar.waitFor({ state: 'detached' });
  desk.document = mapWords(desk.document, (words) => replaceIn(words, sought, by)).map((block) =>
    block.kind === 'code'
      ? { ...block, lines: block.lines.map((line) => line.replaceAll(sought, by)) }
      : block,
  );
  return true;
}

function textsOf(desk: Desk): string[] {
  return [
    ...unitsOf(desk.document).map(({ words }) => textOf(words)),
    ...desk.document.flatMap((block) => (block.kind === 'code' ? block.lines : [])),
  ];
}

/** In the source a paragraph is put before everything else. What is not written in Markdown is gone after that. */
async function writeSource(desk: Desk): Promise<boolean> {
  const unit = desk.unit(({ kind, words }) => kind === 'paragraph' && words.length > 0);
  if (unit === null) {
    return false;
  }
  await desk.hands.goTo(desk.place(unit, 0));
  await desk.hands.press('Control+Alt+s');
  const source = desk.hands.page.locator('.source-view').getByRole('textbox', { name: desk.text.box });
  await expect(source).toBeFocused();
  const words = desk.chance.sentence();
  await desk.hands.press('Control+Home');
  await desk.hands.write(words);
  await desk.hands.press('Enter', 2);
  await desk.hands.press('Control+Alt+s');
  await source.waitFor({ state: 'detached' });
  await desk.hands.frame();
  desk.document = readAgain([{ kind: 'paragraph', words: plain(words) }, ...desk.document]);
  desk.text.undoable = 0;
  desk.text.opened = null;
  return true;
}
