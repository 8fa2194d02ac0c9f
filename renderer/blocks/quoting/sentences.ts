import type { TextRange } from '#shared/lib/text-anchor';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/**
 * The sentences of a rendered text, as ranges without white space at their ends. Line by line, since a line end parts
 * blocks, and since segmenting a very long text at once takes more memory than it is worth.
 */
export function sentenceRanges(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const { segment, index } of segmenter.segment(line)) {
      const trimmed = segment.trim();
      if (trimmed !== '') {
        const start = lineStart + index + segment.indexOf(trimmed);
        ranges.push({ start, end: start + trimmed.length });
      }
    }
    lineStart += line.length + 1;
  }
  return ranges;
}

/** Words with the marks inside them (2.5, e.g, don't), and runs of other signs, so that code can be chosen as well. */
const WORDS = /[\p{L}\p{N}](?:[\p{L}\p{N}'’.,/%-]*[\p{L}\p{N}%])?|[^\s\p{L}\p{N}]+/gu;

/** The words of a rendered text. */
export function wordRanges(text: string): TextRange[] {
  return [...text.matchAll(WORDS)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

/** The ranges from the first to the last that have a part in a stretch of the text; null where none has. */
export function rangesWithin(ranges: readonly TextRange[], stretch: TextRange): SentenceChoice | null {
  const from = ranges.findIndex(({ end }) => end > stretch.start);
  const to = ranges.findLastIndex(({ start }) => start < stretch.end);
  return from === -1 || to < from ? null : { from, to };
}

export interface SentenceChoice {
  /** Where the choice began. */
  readonly from: number;
  /** Where it was extended to, before or after. */
  readonly to: number;
}

export type SentenceMove = 'next' | 'previous' | 'first' | 'last';

/** Moves a choice of sentences, or with `isExtending` its moving end, within 0…count − 1. */
export function moveChoice(
  choice: SentenceChoice,
  move: SentenceMove,
  isExtending: boolean,
  count: number,
): SentenceChoice {
  const last = count - 1;
  const target = { next: choice.to + 1, previous: choice.to - 1, first: 0, last }[move];
  const to = Math.min(Math.max(target, 0), last);
  return { from: isExtending ? choice.from : to, to };
}
