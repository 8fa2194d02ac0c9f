import { type Desk, endsPlainly } from './desk';
import type { Block } from './document';
import { freeWords, joined, lengthOf, plain, split, textOf } from './inline';
import type { Operation } from './operation';

/** What is done to paragraphs that are there. */
export const paragraphOperations: readonly Operation[] = [
  { name: 'make a heading of a paragraph, or back', weight: 2, run: turnHeading },
  { name: 'part a paragraph', weight: 3, run: partParagraph },
  { name: 'join two paragraphs', weight: 2, run: joinParagraphs },
  { name: 'move a paragraph', weight: 2, run: moveParagraph },
];

async function turnHeading(desk: Desk): Promise<boolean> {
  const unit = desk.unit(
    ({ kind, words }) => (kind === 'paragraph' || kind === 'heading') && lengthOf(words) < 400,
  );
  if (unit === null) {
    return false;
  }
  const level = desk.chance.between(2, 4);
  await desk.hands.goTo(desk.place(unit, 0));
  await desk.hands.press(unit.kind === 'heading' ? 'Control+Alt+0' : `Control+Alt+${level}`);
  const { words } = unit;
  const turned: Block =
    unit.kind === 'heading' ? { kind: 'paragraph', words } : { kind: 'heading', level, words };
  desk.document = desk.document.with(unit.block, turned);
  return true;
}

async function partParagraph(desk: Desk): Promise<boolean> {
  const unit = desk.unit(({ kind, words }) => kind === 'paragraph' && freeWords(words).length > 6);
  if (unit === null) {
    return false;
  }
  const word = desk.chance.pick(freeWords(unit.words).slice(2, -2));
  await desk.hands.goTo(desk.place(unit, word.start));
  await desk.hands.press('Enter');
  const [left, right] = split(unit.words, word.start);
  // The space before the caret stays in the editor and is not written; here it goes at once.
  await desk.hands.press('ArrowLeft');
  await desk.hands.press('Backspace');
  const parts = [split(left, lengthOf(left) - 1)[0], right].map(
    (words): Block => ({ kind: 'paragraph', words }),
  );
  desk.document = desk.document.toSpliced(unit.block, 1, ...parts);
  return true;
}

async function joinParagraphs(desk: Desk): Promise<boolean> {
  const unit = desk.unit(({ kind, block, words }) => {
    const before = desk.document[block - 1];
    return (
      kind === 'paragraph' &&
      words[0]?.mark === 'plain' &&
      before?.kind === 'paragraph' &&
      endsPlainly(before.words)
    );
  });
  const before = unit === null ? null : desk.document[unit.block - 1];
  if (unit === null || before?.kind !== 'paragraph' || !(await standsBehind(desk, unit.block))) {
    return false;
  }
  await desk.hands.goTo(desk.place(unit, 0));
  await desk.hands.press('Backspace');
  await desk.hands.type(' ');
  const words = joined([...before.words, ...plain(' '), ...unit.words]);
  desk.document = desk.document.toSpliced(unit.block - 1, 2, { kind: 'paragraph', words });
  return true;
}

/** Whether a block follows the one before it with no empty paragraph between them, which is nowhere in the document. */
function standsBehind(desk: Desk, block: number): Promise<boolean> {
  return desk.hands.page.evaluate(
    ({ box, at }) => {
      const blocks = window.writingDay?.blocks(box) ?? [];
      return blocks[at]?.previousElementSibling === blocks[at - 1];
    },
    { box: desk.text.box, at: block },
  );
}

async function moveParagraph(desk: Desk): Promise<boolean> {
  const unit = desk.unit(({ kind, block, words }) => {
    const [next, afterNext] = [desk.document[block + 1], desk.document[block + 2]];
    const isApart = desk.document[block - 1]?.kind !== 'list' || next?.kind !== 'list';
    return (
      kind === 'paragraph' &&
      textOf(words) !== '' &&
      next !== undefined &&
      next.kind !== 'note' &&
      afterNext?.kind !== 'list' &&
      isApart
    );
  });
  const [block, next] = unit === null ? [] : desk.document.slice(unit.block, unit.block + 2);
  if (
    unit === null ||
    block === undefined ||
    next === undefined ||
    !(await standsBehind(desk, unit.block + 1))
  ) {
    return false;
  }
  await desk.hands.goTo(desk.place(unit, 0));
  await desk.hands.press('Alt+ArrowDown');
  desk.document = desk.document.toSpliced(unit.block, 2, next, block);
  return true;
}
