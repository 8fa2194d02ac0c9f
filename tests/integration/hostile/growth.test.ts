import { describe, expect, test } from 'vitest';
import { countWords } from '#shared/domain/markdown-text';
import { blockQuote } from '#shared/lib/block-quote';
import { findPassage } from '#shared/lib/find-passage';
import { withoutLineEnds } from '#shared/lib/line-ends';
import { folded } from '#shared/lib/loose-text';
import { placeInMarkdown, readMarkdownLetters } from '#shared/lib/place-in-markdown';
import { splitBlocks } from '#shared/lib/prose-diff/split-blocks';
import { anchorAt, type TextAnchor } from '#shared/lib/text-anchor';
import { textbookRemarks } from '#shared/steps/prompt/textbook-style';
import { scanHeadings } from '#shared/steps/write/sections';
import { searchQuery } from '../../../electron/tasks/search-text';
import { isShownAsSource } from '../../../renderer/blocks/markdown-view/render-limits';
import { DefinitionLabels } from '../../../renderer/editor/markdown/definition-labels';
import { soundText } from '../../../renderer/editor/markdown/sound-text';
import { canBeReadBeside } from '../../../renderer/editor/markdown/text-in-parts';
import { wordsIn } from '../../../renderer/editor/spelling/words-in';
import { keptSpans } from '../../../renderer/markdown/kept-spans';
import { PIECES, repeated } from '../../support/hostile/nested-texts';

/** The longest quote that an anchor may hold. */
const LONGEST_QUOTE = 20_000;

function anchorIn(text: string, length: number): TextAnchor {
  const start = Math.max(0, (text.length - length) >> 1);
  const anchor = anchorAt(text, start, Math.min(text.length, start + length));
  if (anchor === null) {
    throw new Error('There is no text.');
  }
  return anchor;
}

/** What reads a text of somebody else's as a whole, on the window's thread or in the main process. */
const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['words are counted', countWords],
  ['what is too much to be set is told', isShownAsSource],
  ['what is too much to be read is found', keptSpans],
  ['letters are read', readMarkdownLetters],
  ['a quote is placed', (text) => placeInMarkdown(readMarkdownLetters(text), anchorIn(text, LONGEST_QUOTE))],
  [
    'a quote that changed is found',
    (text) =>
      findPassage(readMarkdownLetters(text), { ...anchorIn(text, 90), quote: `x${text.slice(9, 90)}y` }),
  ],
  ['a passage is quoted', (text) => blockQuote(text.slice(0, LONGEST_QUOTE), 'x', null)],
  ['line ends are taken out', withoutLineEnds],
  ['a text is made sound', soundText],
  ['blocks are parted for a comparison', splitBlocks],
  ['headings are found', scanHeadings],
  [
    'a prompt is looked through',
    (text) => textbookRemarks({ prompt: text, context: '', constraints: [], isDomain: true }),
  ],
  ['a text is searched', folded],
  ['words are searched for', searchQuery],
  ['words are looked up', wordsIn],
  ['parts may be read alone', canBeReadBeside],
  ['definitions are found', (text) => DefinitionLabels.seeming(`[q]: r\n\n${text}`).standInsFor(text)],
];

const SHAPES: readonly ((piece: string, size: number) => string)[] = [
  (piece, size) => `${repeated(piece, size)}x`,
  (piece, size) => `# a${repeated(piece, size)}x`,
  (piece, size) => `${repeated(piece, 900)}x\n\n`.repeat(Math.ceil(size / 900)),
];

/** Pieces that one of the readers once took the square of its time for, and some that are like them. */
const KNOWN = [
  'a',
  '[^a',
  '[a](<',
  '][',
  '\\[',
  '\\[x\n\n',
  ' ',
  '\t',
  '\n',
  ' #',
  '.',
  '[',
  '](a',
  '`',
  '&',
  '*',
];

const isThorough = process.env['GOLDSMITH_THOROUGH'] !== undefined;
const pieces = isThorough ? PIECES : KNOWN;
const SIZE = isThorough ? 160_000 : 60_000;
/**
 * Of the processors' own time, in milliseconds, however long others made it last. What takes its time by the length is
 * done in a tenth of it; what takes the square of it takes more.
 */
const MOST = isThorough ? 1_500 : 500;

describe.each(READERS)('%s', (_name, read) => {
  test('in no more time than a text is long, whatever stands in it', { timeout: 600_000 }, () => {
    const slow: string[] = [];
    for (const piece of pieces) {
      for (const [shape, textOf] of SHAPES.entries()) {
        const text = textOf(piece, SIZE);
        const start = process.cpuUsage();
        read(text);
        const { user, system } = process.cpuUsage(start);
        const spent = Math.round((user + system) / 1_000);
        if (spent > MOST) {
          slow.push(`${JSON.stringify(piece)} in shape ${shape}: ${spent} ms`);
        }
      }
    }
    expect(slow).toEqual([]);
  });
});
