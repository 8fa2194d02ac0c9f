import { expect } from 'playwright/test';
import { type Desk, endsPlainly } from './desk';
import { insert, lengthOf } from './inline';
import type { Operation } from './operation';

const LANGUAGES = ['English (US)', 'English (UK)', 'Deutsch', 'Français', 'Español'] as const;

/** The room around the text: alone with it, its line at one height, the language that it is in. */
export const roomOperations: readonly Operation[] = [
  { name: 'write alone with the text', weight: 2, run: writeAlone },
  { name: 'choose another language', weight: 1, run: chooseLanguage },
];

async function writeAlone(desk: Desk): Promise<boolean> {
  const unit = desk.unit(({ kind, words }) => kind === 'paragraph' && endsPlainly(words));
  if (unit === null) {
    return false;
  }
  const { chance, hands } = desk;
  const [isTypewriter, words] = [chance.happens(0.5), ` ${chance.paragraph(2)}`];
  const end = lengthOf(unit.words);
  await hands.goTo(desk.place(unit, end));
  await hands.press('F8');
  const leave = hands.page.getByRole('button', { name: 'Leave focus mode' });
  await leave.waitFor();
  if (isTypewriter) {
    await hands.press('F9');
  }
  // The text has another place there.
  await hands.goTo(desk.place(unit, end));
  await hands.write(words);
  if (isTypewriter) {
    await hands.press('F9');
  }
  await hands.press('Escape');
  await leave.waitFor({ state: 'detached' });
  desk.setWords(unit, insert(unit.words, end, { text: words, mark: 'plain' }));
  return true;
}

/** Every word is unknown in another language, and what was underlined is looked at anew. */
async function chooseLanguage(desk: Desk): Promise<boolean> {
  const unit = desk.unit(({ kind, words }) => kind === 'paragraph' && endsPlainly(words));
  if (unit === null) {
    return false;
  }
  const { hands } = desk;
  const name = desk.chance.pick(LANGUAGES);
  await hands.goTo(desk.place(unit, 0));
  // A task that was just opened is not checked yet; invented words are unknown in every language.
  await expect
    .poll(() => hands.page.evaluate(() => CSS.highlights.get('misspelt')?.size ?? 0))
    .toBeGreaterThan(0);
  await hands.press('F7');
  const menu = hands.page.getByRole('menu', { name: /^Spelling/u });
  await menu.waitFor();
  await menu.getByRole('menuitem', { name: 'Looking for suggestions' }).waitFor({ state: 'detached' });
  const current = new RegExp(`^(?:${LANGUAGES.map(escaped).join('|')})`, 'u');
  await hands.click(menu.getByRole('menuitem', { name: current }));
  const languages = hands.page.getByRole('menu', { name: 'Language of this task' });
  await hands.click(languages.getByRole('menuitemradio', { name, exact: true }));
  await languages.waitFor({ state: 'detached' });
  await hands.pause(100);
  return true;
}

const escaped = (name: string): string => name.replace(/[()]/gu, '\\$&');
