import type { TextRange } from '../text-anchor';
import type { Change } from '../word-diff';

/** A run that both texts have, only the old one or only the new one. */
export interface Piece extends Change {
  /** It was written another way, and means the same: blanks, another bullet, the dashes of a table. Never on `kept`. */
  readonly isQuiet: boolean;
}

/** Two stretches that count as the same, in the order of both texts; to the letter, or only in what they mean. */
export interface Match {
  readonly before: TextRange;
  readonly after: TextRange;
  readonly isExact: boolean;
}

/**
 * What lies between matches was taken out and put in: all of both ranges in pieces, in order, removed before added
 * where both happened at one place. Blanks alone say nothing.
 */
export function piecesOf(
  texts: { readonly before: string; readonly after: string },
  ranges: { readonly before: TextRange; readonly after: TextRange },
  matches: readonly Match[],
): Piece[] {
  const pieces: Piece[] = [];
  let [beforeEnd, afterEnd] = [ranges.before.start, ranges.after.start];
  const replace = (before: TextRange, after: TextRange, isQuiet: boolean): void => {
    if (before.end > before.start) {
      pieces.push({ kind: 'removed', before, after: { start: after.start, end: after.start }, isQuiet });
    }
    if (after.end > after.start) {
      pieces.push({ kind: 'added', before: { start: before.end, end: before.end }, after, isQuiet });
    }
  };
  const keep = (before: TextRange, after: TextRange): void => {
    if (before.end > before.start) {
      pieces.push({ kind: 'kept', before, after, isQuiet: false });
    }
  };
  const end: Match = {
    before: { start: ranges.before.end, end: ranges.before.end },
    after: { start: ranges.after.end, end: ranges.after.end },
    isExact: true,
  };
  for (const { before, after, isExact } of [...matches, end]) {
    const [oldGap, newGap] = [
      { start: beforeEnd, end: before.start },
      { start: afterEnd, end: after.start },
    ];
    const isBlank =
      texts.before.slice(oldGap.start, oldGap.end).trim() === '' &&
      texts.after.slice(newGap.start, newGap.end).trim() === '';
    replace(oldGap, newGap, isBlank);
    if (isExact) {
      keep(before, after);
    } else {
      replace(before, after, true);
    }
    [beforeEnd, afterEnd] = [before.end, after.end];
  }
  return joined(pieces);
}

/** Neighbours of one kind that touch on both sides, as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (
      last?.kind === piece.kind &&
      last.isQuiet === piece.isQuiet &&
      last.before.end === piece.before.start &&
      last.after.end === piece.after.start
    ) {
      result[result.length - 1] = {
        ...piece,
        before: { start: last.before.start, end: piece.before.end },
        after: { start: last.after.start, end: piece.after.end },
      };
    } else {
      result.push(piece);
    }
  }
  return result;
}
