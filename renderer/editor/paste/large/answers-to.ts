import type { RootContent } from 'mdast';
import { verbatimBlocks } from '../../markdown/verbatim-blocks';
import { readLines, readPlainText } from '../text/plain-text';
import { type Piece, piecesOf } from './pieces';
import type { ReadingAnswer, ReadingQuestion } from './reading-messages';
import { writeBlock } from './write-block';

/** Characters in an answer. */
const BATCH = 60_000;

/** What the worker answers: the pieces of a text, bit by bit. */
export function* answersTo(question: ReadingQuestion): Generator<ReadingAnswer> {
  if (question.kind === 'blocks') {
    const { blocks, isLast } = question;
    yield* answers(blocks, writeBlock, { source: '', isMarkdown: false, isLast });
    return;
  }
  const read = question.isPlain
    ? { tree: readLines(question.text), source: '', isMarkdown: false }
    : readPlainText(question.text);
  const { children } = read.tree;
  // Markdown stays as it was written.
  const verbatim = read.isMarkdown ? verbatimBlocks(children, read.source) : [];
  const known = new Map(children.map((block, index) => [block, verbatim[index]?.markdown ?? null]));
  yield* answers(children, (block) => known.get(block) ?? writeBlock(block), { ...read, isLast: true });
}

function* answers(
  blocks: readonly RootContent[],
  write: (block: RootContent) => string | null,
  about: { readonly source: string; readonly isMarkdown: boolean; readonly isLast: boolean },
): Generator<ReadingAnswer> {
  const { isMarkdown } = about;
  let source: string | null = about.source;
  let pieces: Piece[] = [];
  let size = 0;
  for (const piece of piecesOf(blocks, write)) {
    pieces.push(piece);
    size += piece.characters;
    if (size > BATCH) {
      yield { pieces, source, isMarkdown, isLast: false };
      source = null;
      pieces = [];
      size = 0;
    }
  }
  yield { pieces, source, isMarkdown, isLast: about.isLast };
}
