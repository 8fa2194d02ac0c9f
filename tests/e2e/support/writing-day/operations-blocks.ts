import type { Desk } from './desk';
import { plain } from './inline';
import type { Operation } from './operation';
import { writeList } from './write-list';
import { writeNote } from './write-note';

/** Blocks of every kind, each written in a new paragraph. */
export const blockOperations: readonly Operation[] = [
  { name: 'write a paragraph', weight: 22, run: writeParagraph },
  { name: 'write a heading', weight: 5, run: writeHeading },
  { name: 'write a list', weight: 6, run: writeList },
  { name: 'write a quotation', weight: 2, run: writeQuote },
  { name: 'write a call-out', weight: 2, run: writeCallout },
  { name: 'choose a block from the slash menu', weight: 2, run: chooseBySlash },
  { name: 'draw a rule', weight: 1, run: drawRule },
  { name: 'write a footnote', weight: 3, run: writeNote },
];

async function writeParagraph(desk: Desk): Promise<boolean> {
  const at = await desk.newParagraph();
  if (at === null) {
    return false;
  }
  const words = desk.chance.paragraph(desk.chance.between(1, 2));
  await desk.hands.write(words);
  desk.addBlocks(at, { kind: 'paragraph', words: plain(words) });
  return true;
}

async function writeHeading(desk: Desk): Promise<boolean> {
  const at = await desk.newParagraph();
  if (at === null) {
    return false;
  }
  const level = desk.chance.between(1, 4);
  const words = desk.chance.words(desk.chance.between(2, 6));
  if (desk.chance.happens(0.5)) {
    await desk.hands.type(`${'#'.repeat(level)} `);
  } else {
    await desk.hands.press(`Control+Alt+${level}`);
  }
  await desk.hands.write(words);
  desk.addBlocks(at, { kind: 'heading', level, words: plain(words) });
  return true;
}

async function writeQuote(desk: Desk): Promise<boolean> {
  return writeQuoted(desk, '> ', null);
}

async function writeCallout(desk: Desk): Promise<boolean> {
  const callout = desk.chance.pick(['note', 'tip', 'warning']);
  return writeQuoted(desk, `> [!${callout}] `, callout);
}

async function writeQuoted(desk: Desk, mark: string, callout: string | null): Promise<boolean> {
  const at = await desk.newParagraph();
  if (at === null) {
    return false;
  }
  const paragraphs = Array.from({ length: desk.chance.between(1, 2) }, () => desk.chance.sentence());
  await desk.hands.type(mark);
  for (const [index, words] of paragraphs.entries()) {
    if (index > 0) {
      await desk.hands.press('Enter');
    }
    await desk.hands.write(words);
  }
  desk.addBlocks(at, { kind: 'quote', callout, paragraphs: paragraphs.map(plain) });
  return true;
}

async function chooseBySlash(desk: Desk): Promise<boolean> {
  const at = await desk.newParagraph();
  if (at === null) {
    return false;
  }
  const level = desk.chance.between(2, 3);
  await desk.hands.type(`/heading ${level}`);
  await desk.hands.page
    .getByRole('option', { name: `Heading ${level}` })
    .first()
    .waitFor();
  await desk.hands.press('Enter');
  const words = desk.chance.words(4);
  await desk.hands.write(words);
  desk.addBlocks(at, { kind: 'heading', level, words: plain(words) });
  return true;
}

/** Behind a rule one goes on writing in the paragraph below it. */
async function drawRule(desk: Desk): Promise<boolean> {
  const at = await desk.newParagraph();
  if (at === null) {
    return false;
  }
  await desk.hands.type('---');
  await desk.hands.press('Enter');
  desk.addBlocks(at, { kind: 'rule' });
  return true;
}
