import { expect } from 'playwright/test';
import type { Desk } from './desk';
import { freeWords } from './inline';
import type { Operation } from './operation';

/** Undoing, a little, a lot and all of it. */
export const timeOperations: readonly Operation[] = [
  { name: 'undo and redo', weight: 6, run: undoAndRedo },
  { name: 'undo a long way and redo it', weight: 1, run: undoInDepth },
  { name: 'undo everything and redo it', weight: 1, run: undoEverything },
  { name: 'take back what was just written', weight: 4, run: takeBack },
];

async function undoAndRedo(desk: Desk): Promise<boolean> {
  return undoSteps(desk, desk.chance.between(1, 25));
}

async function undoInDepth(desk: Desk): Promise<boolean> {
  return undoSteps(desk, desk.chance.between(60, 250));
}

/** However many steps go back, as many lead to where it was. */
async function undoSteps(desk: Desk, wanted: number): Promise<boolean> {
  const steps = Math.min(desk.text.undoable, wanted);
  if (steps === 0) {
    return false;
  }
  await desk.intoText();
  await desk.hands.press('Control+z', steps);
  await desk.hands.press('Control+Shift+z', steps);
  return true;
}

/** To what was there when the text was opened, and back to what is there now. */
async function undoEverything(desk: Desk): Promise<boolean> {
  const { opened, undoable } = desk.text;
  if (opened === null || undoable < 3 || undoable > 60) {
    return false;
  }
  await desk.intoText();
  let presses = 0;
  while ((await desk.hands.shown(desk.text.box)) !== opened) {
    await desk.hands.nudge('Control+z');
    presses += 1;
    expect(presses, 'undoing leads to what was opened').toBeLessThan(5_000);
  }
  for (let left = presses; left > 0; left -= 1) {
    await desk.hands.nudge('Control+Shift+z');
  }
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
  const before = await desk.hands.shown(desk.text.box);
  await desk.hands.write(` ${desk.chance.words(desk.chance.between(2, 8))}`);
  let presses = 0;
  while ((await desk.hands.shown(desk.text.box)) !== before) {
    await desk.hands.nudge('Control+z');
    presses += 1;
    expect(presses, 'undoing leads to what was there before').toBeLessThan(200);
  }
  return true;
}
