import { Chance } from './chance';
import { type Block, type Document, print } from './document';
import { atom, plain } from './inline';

/** How long the text is that a day goes on from, in characters: a short day can be one at a long text. */
export const GIVEN = Number(process.env['GOLDSMITH_DAY_TEXT'] ?? 0);

/** What an expert may have written in weeks: of so many characters, with something of every kind of block. */
export function longText(characters: number): Document {
  const chance = new Chance(characters);
  const blocks: Block[] = [];
  for (let length = 0; length < characters; length += print(blocks.slice(-1)).length) {
    blocks.push(blockOf(chance, blocks.length));
  }
  return [...blocks, { kind: 'paragraph', words: plain(chance.paragraph(2)) }];
}

function blockOf(chance: Chance, index: number): Block {
  switch (index % 12) {
    case 0:
      return { kind: 'heading', level: 3, words: plain(chance.words(4)) };
    case 3:
      return {
        kind: 'list',
        style: 'bullet',
        items: Array.from({ length: 4 }, () => ({ words: plain(chance.words(8)), depth: 0, isDone: false })),
      };
    case 5:
      return {
        kind: 'code',
        language: 'python',
        lines: Array.from({ length: 8 }, () => `${chance.word()} = ${chance.word()} + 1`),
      };
    case 7:
      return {
        kind: 'table',
        rows: Array.from({ length: 5 }, () => [chance.word(), chance.words(3)].map(plain)),
        align: [null, null],
      };
    case 9:
      return { kind: 'math', tex: `\\int_0^{${index}} x \\, dx = \\frac{${index}}{2}` };
    case 10:
      return {
        kind: 'paragraph',
        words: [
          ...plain(`${chance.words(12)} `),
          atom(`$\\alpha_{${index}} \\le \\beta$`),
          ...plain(` ${chance.words(9)}.`),
        ],
      };
    default:
      return { kind: 'paragraph', words: plain(chance.paragraph(4)) };
  }
}
