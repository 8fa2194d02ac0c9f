import { expect } from 'playwright/test';
import type { Desk } from './desk';
import { readAgain } from './document';
import { cut, freeWords, insert } from './inline';
import type { Operation } from './operation';

/** Going back and forth in what was written. */
export const timeOperations: readonly Operation[] = [
  { name: 'undo and redo', weight: 6, run: undoAndRedo },
  { name: 'take back what was just written', weight: 4, run: takeBack },
  { name: 'keep a version and restore it whole', weight: 1, run: restoreWhole },
  { name: 'restore a passage', weight: 1, run: restorePassage },
];

/** However many steps go back, as many lead to where it was. */
async function undoAndRedo(desk: Desk): Promise<boolean> {
  const steps = Math.min(desk.text.undoable, desk.chance.between(1, 25));
  if (steps === 0) {
    return false;
  }
  await intoText(desk);
  await desk.hands.press('Control+z', steps);
  await desk.hands.press('Control+Shift+z', steps);
  return true;
}

/** Words that were written after a rest are gone again when as much was undone as it takes to see what was there before. */
async function takeBack(desk: Desk): Promise<boolean> {
  const unit = desk.unit(({ kind, words }) => kind === 'paragraph' && freeWords(words).length > 3);
  if (unit === null) {
    return false;
  }
  const word = desk.chance.pick(freeWords(unit.words).slice(1, -1));
  await desk.hands.goTo(desk.place(unit, word.end));
  // Longer than what is typed without a rest counts as one.
  await desk.hands.pause(400);
  const before = await shownText(desk);
  await desk.hands.write(` ${desk.chance.words(desk.chance.between(2, 8))}`);
  let presses = 0;
  while ((await shownText(desk)) !== before) {
    await desk.hands.press('Control+z');
    presses += 1;
    expect(presses, 'undoing leads to what was there before').toBeLessThan(200);
  }
  return true;
}

async function intoText(desk: Desk): Promise<void> {
  const unit = desk.unit(({ kind }) => kind === 'paragraph');
  if (unit !== null) {
    await desk.hands.goTo(desk.place(unit, 0));
  }
}

function shownText(desk: Desk): Promise<string> {
  return desk.hands.page.evaluate(
    (box) =>
      window.writingDay
        ?.blocks(box)
        .map((block) => block.textContent)
        .join('\n') ?? '',
    desk.text.box,
  );
}

async function restoreWhole(desk: Desk): Promise<boolean> {
  const kept = desk.document;
  if (!(await keepVersion(desk)) || !(await rewrite(desk)) || !(await rewrite(desk))) {
    return false;
  }
  const written = desk.document;
  const { page } = desk.hands;
  await openNewest(desk);
  await history(desk).getByRole('button', { name: 'Restore this version' }).click();
  const toast = page.getByRole('alertdialog').filter({ hasText: 'is back.' }).first();
  await toast.waitFor();
  await desk.hands.saved();
  desk.document = readAgain(kept);
  if (desk.chance.happens(0.4)) {
    await toast.getByRole('button', { name: 'Undo' }).click();
    await desk.hands.pause(100);
    await desk.hands.saved();
    desk.document = readAgain(written);
  }
  await closeHistory(desk);
  return true;
}

/** One word is changed after a version was kept, and is what it was again. */
async function restorePassage(desk: Desk): Promise<boolean> {
  const kept = desk.document;
  if (!(await keepVersion(desk)) || !(await rewrite(desk))) {
    return false;
  }
  await openNewest(desk);
  await history(desk).getByRole('button', { name: 'Restore this passage' }).first().click();
  await desk.hands.page
    .getByRole('alertdialog')
    .filter({ hasText: 'The passage is back in its place.' })
    .first()
    .waitFor();
  await desk.hands.saved();
  desk.document = readAgain(kept);
  await closeHistory(desk);
  return true;
}

const history = ({ hands }: Desk) => hands.page.getByRole('complementary', { name: 'History' });

async function keepVersion(desk: Desk): Promise<boolean> {
  if (freeUnit(desk) === null) {
    return false;
  }
  await intoText(desk);
  await desk.hands.saved();
  await closeToasts(desk);
  await desk.hands.press('Control+Alt+k');
  await desk.hands.page
    .getByText(/Version “Kept at/u)
    .first()
    .waitFor();
  return true;
}

const freeUnit = (desk: Desk) =>
  desk.unit(({ kind, words }) => kind === 'paragraph' && freeWords(words).length > 3);

async function rewrite(desk: Desk): Promise<boolean> {
  const unit = freeUnit(desk);
  if (unit === null) {
    return false;
  }
  const word = desk.chance.pick(freeWords(unit.words).slice(1, -1));
  const next = desk.chance.longWord();
  await desk.hands.chooseByKeys(desk.place(unit, word.start), word.text.length);
  await desk.hands.type(next);
  desk.setWords(
    unit,
    insert(cut(unit.words, word.start, word.end), word.start, { text: next, mark: 'plain' }),
  );
  return true;
}

async function openNewest(desk: Desk): Promise<void> {
  await desk.hands.saved();
  await desk.hands.press('Alt+h');
  const versions = history(desk).getByRole('listbox', { name: 'Versions' });
  await versions
    .getByRole('option', { name: /Kept at/u })
    .first()
    .click();
}

async function closeHistory(desk: Desk): Promise<void> {
  await desk.hands.press('Alt+h');
  await history(desk).waitFor({ state: 'detached' });
  await closeToasts(desk);
  desk.text.undoable = 0;
}

async function closeToasts({ hands }: Desk): Promise<void> {
  const toasts = hands.page.getByRole('alertdialog');
  for (let left = await toasts.count(); left > 0; left -= 1) {
    await toasts
      .first()
      .getByRole('button', { name: 'Close' })
      .click({ timeout: 2_000 })
      .catch(() => undefined);
  }
}
