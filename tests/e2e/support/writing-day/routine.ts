import { expect } from 'playwright/test';
import { pasteForms } from '../paste';
import type { Chance } from './chance';
import type { Desk } from './desk';
import type { Document } from './document';
import { plain, textOf } from './inline';
import { GIVEN, longText } from './long-text';
import type { Operation } from './operation';
import { blockOperations } from './operations-blocks';
import { codeOperations } from './operations-code';
import { composingOperations } from './operations-composing';
import { formulaOperations } from './operations-formulas';
import { historyOperations } from './operations-history';
import { markOperations } from './operations-marks';
import { paragraphOperations } from './operations-paragraphs';
import { pasteOperations } from './operations-paste';
import { roomOperations } from './operations-room';
import { searchOperations } from './operations-search';
import { tableOperations } from './operations-tables';
import { timeOperations } from './operations-time';
import { wordOperations } from './operations-words';

/** All that is done with a text in a day. */
export const routine: readonly Operation[] = [
  ...wordOperations,
  ...composingOperations,
  ...markOperations,
  ...formulaOperations,
  ...codeOperations,
  ...blockOperations,
  ...paragraphOperations,
  ...tableOperations,
  ...pasteOperations,
  ...searchOperations,
  ...timeOperations,
  ...historyOperations,
  ...roomOperations,
];

/** The first words of an empty text, or the long one that the day goes on from. */
export async function beginText(desk: Desk): Promise<void> {
  const [title, words] = [desk.chance.words(3), desk.chance.sentence()];
  await desk.hands.page.getByRole('textbox', { name: desk.text.box, exact: true }).click();
  if (GIVEN > 0) {
    desk.document = longText(GIVEN);
    const end = plainEnd(desk.document);
    await pasteForms(desk.hands.page, { 'text/plain': desk.markdown });
    await expect
      .poll(async () => (await desk.hands.shown(desk.text.box)).endsWith(end), { timeout: 30_000 })
      .toBe(true);
    return;
  }
  await desk.hands.type('## ');
  await desk.hands.write(title);
  await desk.hands.press('Enter');
  await desk.hands.write(words);
  desk.document = [
    { kind: 'heading', level: 2, words: plain(title) },
    { kind: 'paragraph', words: plain(words) },
  ];
}

function plainEnd(document: Document): string {
  const last = document.at(-1);
  return last?.kind === 'paragraph' ? textOf(last.words) : '';
}

/** How long somebody rests: mostly a moment, sometimes until the app thinks that the hands are still. Hours are left out. */
export function restOf(chance: Chance): number {
  return chance.happens(0.02) ? 2_500 : chance.happens(0.08) ? 700 : chance.below(80);
}
