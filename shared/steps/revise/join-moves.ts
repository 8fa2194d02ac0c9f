import { diffProse } from '../../lib/prose-diff/prose-diff';
import type { TextRange } from '../../lib/text-anchor';
import type { Piece, TextChange } from './changes';

/** Fewer code units than this are found at another place by chance. */
const LEAST = 40;
/** As much alike must a passage be to the one that is gone, to be the same at another place (0 … 1). */
const ALIKE = 0.7;
/** More pairs than this, or more text, are not looked at closely; what is the same to the letter is found all the same. */
const MOST_PAIRS = 100;
const MOST_TEXT = 60_000;

/**
 * A passage that was taken out at one place and put in at another is one change, at its place in the draft: there is one
 * reason for a move.
 */
export function joinMoves(changes: readonly TextChange[], draft: string, revision: string): TextChange[] {
  const away = changes.filter(({ removed, added }) => added.trim() === '' && removed.trim().length >= LEAST);
  const here = changes.filter(({ removed, added }) => removed.trim() === '' && added.trim().length >= LEAST);
  const movedTo = new Map<TextChange, TextChange>();
  const taken = new Set<TextChange>();
  const text = [...away, ...here].reduce((sum, { removed, added }) => sum + removed.length + added.length, 0);
  const isClosely = away.length * here.length <= MOST_PAIRS && text <= MOST_TEXT;
  for (const isLike of isClosely ? [isSame, isAlike] : [isSame]) {
    for (const gone of away.filter((change) => !movedTo.has(change))) {
      const found = here.find((come) => !taken.has(come) && isLike(gone.removed, come.added));
      if (found !== undefined) {
        movedTo.set(gone, found);
        taken.add(found);
      }
    }
  }
  return changes.flatMap((change) => {
    const now = movedTo.get(change);
    if (now === undefined) {
      return taken.has(change) ? [] : [change];
    }
    return [
      {
        before: change.before,
        after: now.after,
        removed: change.removed,
        added: now.added,
        pieces: [...change.pieces, ...now.pieces],
        move: { at: now.before, pieces: piecesBetween(change.before, now.after, draft, revision) },
      },
    ];
  });
}

function isSame(one: string, other: string): boolean {
  return one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();
}

function isAlike(one: string, other: string): boolean {
  const [short, long] = [one.length, other.length].sort((left, right) => left - right);
  return (short as number) > (long as number) / 2 && diffProse(one, other).statistics.inCommon >= ALIKE;
}

/** What changed on the way, in pieces, with what stayed. */
function piecesBetween(before: TextRange, after: TextRange, draft: string, revision: string): Piece[] {
  const [old, fresh] = [draft.slice(before.start, before.end), revision.slice(after.start, after.end)];
  const shifted = ({ start, end }: TextRange, by: number): TextRange => ({
    start: start + by,
    end: end + by,
  });
  return diffProse(old, fresh)
    .entries.filter(({ kind }) => kind !== 'moved-away')
    .flatMap((entry) => entry.pieces)
    .filter(({ kind, isQuiet }) => kind === 'kept' || !isQuiet)
    .map((piece) => ({
      kind: piece.kind,
      before: shifted(piece.before, before.start),
      after: shifted(piece.after, after.start),
      text:
        piece.kind === 'removed'
          ? old.slice(piece.before.start, piece.before.end)
          : fresh.slice(piece.after.start, piece.after.end),
    }));
}
