import { choose, isProse, wordOf } from './choose-word';
import { type Desk, endsPlainly } from './desk';
import { cut, insert, lengthOf } from './inline';
import type { Operation } from './operation';

/** What is done within words that are there. */
export const wordOperations: readonly Operation[] = [
  { name: 'go on with a paragraph', weight: 24, run: goOn },
  { name: 'put words into the middle', weight: 10, run: insertWords },
  { name: 'delete words and write others', weight: 8, run: rewriteWords },
  { name: 'replace a chosen word', weight: 6, run: replaceWord },
  { name: 'look around', weight: 3, run: lookAround },
];

async function goOn(desk: Desk): Promise<boolean> {
  const unit = desk.unit(({ kind, words }) => kind === 'paragraph' && endsPlainly(words));
  if (unit === null) {
    return false;
  }
  const words = ` ${desk.chance.paragraph(desk.chance.between(1, 2))}`;
  await desk.hands.goTo(desk.place(unit, lengthOf(unit.words)));
  await desk.hands.write(words);
  desk.setWords(unit, insert(unit.words, lengthOf(unit.words), { text: words, mark: 'plain' }));
  return true;
}

async function insertWords(desk: Desk): Promise<boolean> {
  const found = wordOf(desk, ({ kind }) => kind !== 'code');
  if (found === null) {
    return false;
  }
  const { unit, word } = found;
  const words = ` ${desk.chance.words(desk.chance.between(1, 6))}`;
  await desk.hands.goTo(desk.place(unit, word.end));
  await desk.hands.write(words);
  desk.setWords(unit, insert(unit.words, word.end, { text: words, mark: 'plain' }));
  return true;
}

/** Ctrl+Backspace takes a word, and the spaces that stand between it and the caret. */
async function rewriteWords(desk: Desk): Promise<boolean> {
  const found = wordOf(desk, isProse);
  if (found === null) {
    return false;
  }
  const { unit, word } = found;
  const next = desk.chance.words(desk.chance.between(1, 3));
  await desk.hands.goTo(desk.place(unit, word.end));
  await desk.hands.press('Control+Backspace');
  await desk.hands.write(next);
  const rest = cut(unit.words, word.start, word.end);
  desk.setWords(unit, insert(rest, word.start, { text: next, mark: 'plain' }));
  return true;
}

async function replaceWord(desk: Desk): Promise<boolean> {
  const found = wordOf(desk, ({ kind }) => kind !== 'code');
  if (found === null) {
    return false;
  }
  const { unit, word } = found;
  await choose(desk, unit, word.start, word.text.length);
  const next = desk.chance.longWord();
  await desk.hands.type(next);
  desk.setWords(
    unit,
    insert(cut(unit.words, word.start, word.end), word.start, { text: next, mark: 'plain' }),
  );
  return true;
}

/** Nothing is changed: up, down, pages, the ends, a heading in the outline. */
async function lookAround(desk: Desk): Promise<boolean> {
  const unit = desk.unit(isProse);
  if (unit === null) {
    return false;
  }
  await desk.hands.goTo(desk.place(unit, 0));
  for (let moves = desk.chance.between(3, 12); moves > 0; moves -= 1) {
    const keys = [
      'ArrowDown',
      'ArrowUp',
      'PageDown',
      'PageUp',
      'Control+ArrowRight',
      'End',
      'Control+Home',
      'Control+End',
    ];
    await desk.hands.press(desk.chance.pick(keys), desk.chance.between(1, 4));
  }
  return true;
}
