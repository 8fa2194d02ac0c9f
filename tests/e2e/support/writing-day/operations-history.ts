import { expect } from 'playwright/test';
import type { Desk } from './desk';
import { readAgain } from './document';
import { cut, freeWords, insert } from './inline';
import type { Operation } from './operation';

/** Versions that are kept, named and brought back. */
export const historyOperations: readonly Operation[] = [
  { name: 'keep a version and restore it whole', weight: 2, run: restoreWhole },
  { name: 'restore a passage', weight: 2, run: restorePassage },
];

async function restoreWhole(desk: Desk): Promise<boolean> {
  const kept = desk.document;
  if (!(await keepVersion(desk)) || !(await rewrite(desk)) || !(await rewrite(desk))) {
    return false;
  }
  const written = desk.document;
  const { page } = desk.hands;
  await openNewest(desk);
  if (desk.chance.happens(0.4)) {
    await nameVersion(desk, `Before ${desk.chance.words(2)}`);
  }
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
  await desk.intoText();
  await desk.hands.saved();
  await closeToasts(desk);
  await desk.hands.press('Control+Alt+k');
  // Where it is said: a look for the words anywhere reads all of a long text, in the midst of what is measured.
  await desk.hands.page
    .locator('[role="alertdialog"]', { hasText: /Version “Kept at/u })
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

/** The name that it got when it was kept is changed for another one. */
async function nameVersion(desk: Desk, name: string): Promise<void> {
  await history(desk).getByRole('button', { name: 'Rename…' }).click();
  const field = desk.hands.page.getByRole('textbox', { name: 'Name' });
  await expect(field).toBeFocused();
  await desk.hands.press('Control+a');
  await desk.hands.type(name);
  await desk.hands.press('Enter');
  await field.waitFor({ state: 'detached' });
  await history(desk).getByRole('option', { name }).first().waitFor();
}

async function closeHistory(desk: Desk): Promise<void> {
  await desk.hands.press('Alt+h');
  await history(desk).waitFor({ state: 'detached' });
  await closeToasts(desk);
  desk.text.undoable = 0;
  desk.text.opened = null;
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
