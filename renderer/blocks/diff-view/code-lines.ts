import type { Piece } from '#shared/lib/prose-diff/pieces';

/** A line of code in a comparison. */
export interface CodeLine {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
  /** Which text it is shown from, and the how-manieth line of that text's code it is, from 0. */
  readonly side: 'before' | 'after';
  readonly number: number;
}

const FENCE = /^[ \t>]*(?:`{3,}|~{3,})/;

/** The lines of a block of code, those of both sides run together or those of one; its fences are left out. */
export function codeLines(
  texts: { readonly before: string; readonly after: string },
  pieces: readonly Piece[],
  shown: 'before' | 'after' | 'both',
): CodeLine[] {
  const lines: CodeLine[] = [];
  const next = { before: 0, after: 0 };
  for (const piece of pieces) {
    const side = piece.kind === 'removed' ? 'before' : 'after';
    const { start, end } = piece[side];
    for (const text of texts[side].slice(start, end).replace(/\n$/, '').split('\n')) {
      if (piece.isQuiet || FENCE.test(text)) {
        continue;
      }
      const number = next[side];
      next.before += piece.kind === 'added' ? 0 : 1;
      next.after += piece.kind === 'removed' ? 0 : 1;
      if (shown === 'both' || piece.kind === 'kept' || side === shown) {
        lines.push({ kind: piece.kind, text, side, number });
      }
    }
  }
  return lines;
}
