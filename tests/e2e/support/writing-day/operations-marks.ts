import { choose, isProse, wordOf } from './choose-word';
import { type Desk, endsPlainly } from './desk';
import { insert, lengthOf, type Mark, markedWords, markWords, plain } from './inline';
import type { Operation } from './operation';
import type { Unit } from './units';

const FORMATS = [
  { mark: 'bold', keys: 'Control+b', button: 'Bold', opening: '**', closing: '**' },
  { mark: 'italic', keys: 'Control+i', button: 'Italic', opening: '*', closing: '*' },
  { mark: 'strike', keys: 'Control+Shift+x', button: 'Strikethrough', opening: '~~', closing: '~~' },
  { mark: 'code', keys: 'Control+e', button: 'Code', opening: '`', closing: '`' },
  { mark: 'sub', keys: 'Control+Alt+,', button: 'Subscript', opening: '<sub>', closing: '</sub>' },
  { mark: 'sup', keys: 'Control+Alt+.', button: 'Superscript', opening: '<sup>', closing: '</sup>' },
] as const satisfies readonly {
  mark: Mark;
  keys: string;
  button: string;
  opening: string;
  closing: string;
}[];

/** Formats and links: by their keys, by the toolbar, by what is typed for them. */
export const markOperations: readonly Operation[] = [
  { name: 'format a word', weight: 8, run: formatWord },
  { name: 'take a format away', weight: 3, run: plainWord },
  { name: 'type Markdown within a line', weight: 5, run: typeMarks },
  { name: 'make a link', weight: 2, run: makeLink },
];

async function formatWord(desk: Desk): Promise<boolean> {
  const found = wordOf(desk, isProse);
  if (found === null) {
    return false;
  }
  const { unit, word } = found;
  const format = desk.chance.pick(FORMATS);
  await choose(desk, unit, word.start, word.text.length);
  if (desk.chance.happens(0.2) && (format.mark === 'bold' || format.mark === 'italic')) {
    const bar = desk.hands.page.getByRole('toolbar', { name: `Formatting: ${desk.text.box}` });
    await bar.getByRole('button', { name: format.button, exact: true }).click();
  } else {
    await desk.hands.press(format.keys);
  }
  desk.setWords(unit, markWords(unit.words, word.start, word.end, format.mark));
  return true;
}

async function plainWord(desk: Desk): Promise<boolean> {
  const hasFormat = FORMATS.map(({ mark }) => mark as string);
  const marked = (unit: Unit) => markedWords(unit.words).filter(({ mark }) => hasFormat.includes(mark));
  const unit = desk.unit((candidate) => isProse(candidate) && marked(candidate).length > 0);
  if (unit === null) {
    return false;
  }
  const word = desk.chance.pick(marked(unit));
  await desk.hands.chooseByKeys(desk.place(unit, word.start), word.text.length);
  await desk.hands.press(FORMATS.find(({ mark }) => mark === word.mark)?.keys ?? '');
  desk.setWords(unit, markWords(unit.words, word.start, word.end, 'plain'));
  return true;
}

async function typeMarks(desk: Desk): Promise<boolean> {
  const unit = desk.unit(({ kind, words }) => kind === 'paragraph' && endsPlainly(words));
  if (unit === null) {
    return false;
  }
  const { mark, opening, closing } = desk.chance.pick(FORMATS);
  const [before, inner, after] = [desk.chance.words(3), desk.chance.words(2), `${desk.chance.words(3)}.`];
  const end = lengthOf(unit.words);
  await desk.hands.goTo(desk.place(unit, end));
  await desk.hands.write(` ${before} `);
  await desk.hands.type(`${opening}${inner}${closing}`);
  await desk.hands.write(` ${after}`);
  desk.setWords(
    unit,
    insert(unit.words, end, ...plain(` ${before} `), { text: inner, mark }, ...plain(` ${after}`)),
  );
  return true;
}

async function makeLink(desk: Desk): Promise<boolean> {
  const found = wordOf(desk, ({ kind }) => kind === 'paragraph');
  if (found === null) {
    return false;
  }
  const { unit, word } = found;
  const address = `https://example.org/${desk.chance.word()}`;
  await desk.hands.chooseByKeys(desk.place(unit, word.start), word.text.length);
  await desk.hands.press('Control+Shift+k');
  await desk.hands.page.getByRole('textbox', { name: 'Address' }).waitFor();
  await desk.hands.type(address);
  await desk.hands.press('Enter');
  await desk.hands.page.getByRole('textbox', { name: 'Address' }).waitFor({ state: 'detached' });
  desk.setWords(unit, markWords(unit.words, word.start, word.end, `link ${address}`));
  return true;
}
