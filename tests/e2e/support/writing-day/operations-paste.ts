import { pasteForms } from '../paste';
import type { Desk } from './desk';
import type { Block } from './document';
import { lengthOf, plain } from './inline';
import type { Operation } from './operation';

/** A text of so many characters is not made longer by what was written elsewhere. */
const LONG_ENOUGH = 120_000;

/** What comes from elsewhere: other programs, and other places of the text. */
export const pasteOperations: readonly Operation[] = [
  { name: 'paste plain words', weight: 2, run: pastePlain },
  { name: 'paste a web page', weight: 2, run: pasteHtml },
  { name: 'paste Markdown', weight: 2, run: pasteMarkdown },
  { name: 'paste cells of a spreadsheet', weight: 1, run: pasteCells },
  { name: 'paste a long text', weight: 1, run: pasteLong },
  { name: 'copy a paragraph', weight: 2, run: copyParagraph },
];

async function pastePlain(desk: Desk): Promise<boolean> {
  const texts = [desk.chance.paragraph(2), desk.chance.sentence()];
  return pasteAs(desk, { 'text/plain': texts.join('\n\n') }, texts.map(paragraph));
}

async function pasteHtml(desk: Desk): Promise<boolean> {
  const { chance } = desk;
  const [title, before, bold, after] = [chance.words(3), chance.words(4), chance.word(), chance.words(4)];
  const items = [chance.words(3), chance.words(4)];
  const html = `<meta charset="utf-8"><h2 style="color: teal">${title}</h2><p>${before} <b>${bold}</b> ${after}.</p><ul>${items.map((item) => `<li><span>${item}</span></li>`).join('')}</ul><p>${after}</p>`;
  return pasteAs(desk, { 'text/html': html, 'text/plain': `${title} ${before}` }, [
    { kind: 'heading', level: 2, words: plain(title) },
    {
      kind: 'paragraph',
      words: [...plain(`${before} `), { text: bold, mark: 'bold' }, ...plain(` ${after}.`)],
    },
    {
      kind: 'list',
      style: 'bullet',
      items: items.map((words) => ({ words: plain(words), depth: 0, isDone: false })),
    },
    paragraph(after),
  ]);
}

async function pasteMarkdown(desk: Desk): Promise<boolean> {
  const { chance } = desk;
  const [title, words, last] = [chance.words(3), chance.sentence(), chance.sentence()];
  const items = [chance.words(3), chance.words(4)];
  const text = `### ${title}\n\n${words}\n\n1. ${items[0]}\n2. ${items[1]}\n\n${last}`;
  return pasteAs(desk, { 'text/plain': text }, [
    { kind: 'heading', level: 3, words: plain(title) },
    paragraph(words),
    {
      kind: 'list',
      style: 'number',
      items: items.map((item) => ({ words: plain(item), depth: 0, isDone: false })),
    },
    paragraph(last),
  ]);
}

async function pasteCells(desk: Desk): Promise<boolean> {
  const { chance } = desk;
  const rows = Array.from({ length: chance.between(2, 5) }, () => [
    chance.words(2),
    String(chance.below(900)),
  ]);
  const head = [chance.word(), chance.word()];
  const cell = (words: string, index: number) =>
    index === 0 ? `<td>${words}</td>` : `<td style="text-align:right;">${words}</td>`;
  const lines = rows.map((row) => `<tr style="height:21px;">${row.map(cell).join('')}</tr>`);
  const html = `<meta charset="utf-8"><table border="1"><tbody><tr>${head.map((words) => `<td style="font-weight:bold;">${words}</td>`).join('')}</tr>${lines.join('')}</tbody></table>`;
  const cells = [head, ...rows];
  const text = cells.map((row) => row.join('\t')).join('\n');
  return pasteAs(desk, { 'text/html': html, 'text/plain': text }, [
    { kind: 'table', rows: cells.map((row) => row.map(plain)), align: [null, 'right'] },
  ]);
}

/** Some pages of it, as from an earlier report. */
async function pasteLong(desk: Desk): Promise<boolean> {
  if (desk.markdown.length > LONG_ENOUGH) {
    return false;
  }
  const texts = Array.from({ length: 24 }, () => desk.chance.paragraph(4));
  return pasteAs(desk, { 'text/plain': texts.join('\n\n') }, texts.map(paragraph));
}

function paragraph(words: string): Block {
  return { kind: 'paragraph', words: plain(words) };
}

/** What another program put on the clipboard is pasted into a new paragraph; Ctrl+Z and again, now and then. */
async function pasteAs(
  desk: Desk,
  formats: Record<string, string>,
  blocks: readonly Block[],
): Promise<boolean> {
  const at = await desk.newParagraph();
  if (at === null) {
    return false;
  }
  await pasteForms(desk.hands.page, formats);
  await desk.hands.frame();
  if (desk.chance.happens(0.3)) {
    await desk.hands.press('Control+z');
    await desk.hands.press('Control+Shift+z');
  }
  desk.addBlocks(at, ...blocks);
  return true;
}

async function copyParagraph(desk: Desk): Promise<boolean> {
  const unit = desk.unit(
    ({ kind, words }) =>
      kind === 'paragraph' &&
      words.every(({ mark }) => mark !== null) &&
      lengthOf(words) > 20 &&
      lengthOf(words) < 500,
  );
  if (unit === null) {
    return false;
  }
  await desk.hands.goTo(desk.place(unit, 0));
  await desk.hands.press('Shift+ArrowRight', lengthOf(unit.words));
  await desk.hands.press('Control+c');
  const at = await desk.newParagraph();
  if (at === null) {
    return false;
  }
  await desk.hands.press('Control+v');
  await desk.hands.pause(50);
  desk.addBlocks(at, { kind: 'paragraph', words: unit.words });
  return true;
}
