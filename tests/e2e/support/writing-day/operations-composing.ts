import { type Desk, endsPlainly } from './desk';
import { insert, lengthOf, plain } from './inline';
import { InputMethod } from './input-method';
import type { Operation } from './operation';
import { TITLE } from './task';

/** What is composed, state by state, and what it becomes. */
const COMPOSITIONS = [
  { states: ['に', 'にほ', 'にほん', 'にほんご'], becomes: '日本語' },
  { states: ['k', 'か', 'かん', 'かんじ'], becomes: '漢字' },
  { states: ['zh', 'zhong', 'zhongwen'], becomes: '中文' },
  { states: ['ㅎ', '하', '한'], becomes: '한' },
] as const;

/** Words that an input method makes. */
export const composingOperations: readonly Operation[] = [{ name: 'compose words', weight: 4, run: compose }];

async function compose(desk: Desk): Promise<boolean> {
  const unit = desk.unit(({ kind, words }) => kind === 'paragraph' && endsPlainly(words));
  if (unit === null) {
    return false;
  }
  const { chance, hands } = desk;
  const end = lengthOf(unit.words);
  await hands.goTo(desk.place(unit, end));
  const method = await InputMethod.of(hands.page);
  const before = ` ${chance.words(2)} `;
  await hands.write(before);
  let composed = '';
  for (let left = chance.between(1, 4); left > 0; left -= 1) {
    const { states, becomes } = chance.pick(COMPOSITIONS);
    await method.compose(hands, states);
    if (chance.happens(0.2)) {
      // Long enough for what stands there to be saved.
      await hands.pause(700);
    }
    if (chance.happens(0.2)) {
      await hands.press('Escape');
      await method.compose(hands, ['']);
    } else {
      await method.commit(hands, becomes);
      composed += becomes;
    }
  }
  const rest = chance.words(2);
  // Somebody leaves the text in the middle of it: what is composed stays as it is. A click within the text would not end a
  // composition of the DevTools protocol, as it does that of every input method.
  const isLeft = chance.happens(0.2);
  if (isLeft) {
    const { states } = chance.pick(COMPOSITIONS);
    await method.compose(hands, states);
    await hands.page.getByRole('heading', { level: 1, name: TITLE }).click();
    composed += states.at(-1);
  } else {
    await hands.type(` ${rest}`);
  }
  await method.putAway();
  const words = `${before}${composed}${isLeft ? '' : ` ${rest}`}`;
  desk.setWords(unit, insert(unit.words, end, ...plain(words)));
  return true;
}
