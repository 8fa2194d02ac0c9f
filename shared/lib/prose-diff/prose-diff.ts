import type { Block } from './block';
import type { DiffEntry, DiffStatistics, ProseDiff } from './diff-entry';
import { orderEntries } from './order-entries';
import type { Piece } from './pieces';
import { planBlocks } from './plan-blocks';
import { TokenReader } from './prose-tokens';
import { splitBlocks } from './split-blocks';

/**
 * Compares two Markdown texts as a reader would: paragraphs, items, tables and blocks of code first, also those that
 * were moved; then, in what changed, sentences and words. Formulas, links and inline code are words; a table is
 * compared by rows and cells, code by lines. Time is about proportional to the texts' lengths.
 */
export function diffProse(before: string, after: string): ProseDiff {
  return diffBlocks(before, after, splitBlocks);
}

/** The same for texts that are no Markdown any more, such as what a reader sees of it: each line is a paragraph. */
export function diffLines(before: string, after: string): ProseDiff {
  return diffBlocks(before, after, splitLines);
}

function diffBlocks(before: string, after: string, split: (text: string) => Block[]): ProseDiff {
  const [beforeBlocks, afterBlocks] = [split(before), split(after)];
  const reader = new TokenReader({ before, after });
  const plan = planBlocks(reader, beforeBlocks, afterBlocks);
  const entries = orderEntries({ before, after, beforeBlocks, afterBlocks }, plan, reader);
  return { entries, statistics: statisticsOf(entries, before, after) };
}

function splitLines(text: string): Block[] {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(({ 0: line, index: start }) => ({
    kind: 'paragraph',
    start,
    contentStart: start,
    contentEnd: start + line.trimEnd().length,
    end: start + line.length,
    depth: 0,
    indent: 0,
  }));
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

function statisticsOf(entries: readonly DiffEntry[], before: string, after: string): DiffStatistics {
  const once = entries.filter(({ kind }) => kind !== 'moved-away');
  const pieces = once.flatMap((entry) => entry.pieces);
  const wordsOf = (kind: Piece['kind'], text: string, side: 'before' | 'after'): number =>
    pieces
      .filter((piece) => piece.kind === kind && !piece.isQuiet)
      .reduce((sum, piece) => sum + countIn(text.slice(piece[side].start, piece[side].end)), 0);
  const whole = before.length + after.length;
  const kept = pieces.reduce((sum, piece) => sum + (isLoud(piece) ? 0 : sizeOf(piece)), 0);
  return {
    changes: once.filter(({ kind }) => kind !== 'kept').length,
    moved: once.filter(({ kind }) => kind === 'moved-here').length,
    removedWords: wordsOf('removed', before, 'before'),
    addedWords: wordsOf('added', after, 'after'),
    inCommon: whole === 0 ? 1 : kept / whole,
  };
}

function countIn(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

function isLoud({ kind, isQuiet }: Piece): boolean {
  return kind !== 'kept' && !isQuiet;
}

function sizeOf({ before, after }: Piece): number {
  return before.end - before.start + after.end - after.start;
}
