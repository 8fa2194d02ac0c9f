import type { TextRange } from '../text-anchor';
import type { Block } from './block';
import type { DiffEntry } from './diff-entry';
import { matchBlocks } from './match-block';
import { type Piece, piecesOf } from './pieces';
import type { BlockPair, BlockPlan } from './plan-blocks';
import type { Texts, TokenReader } from './prose-tokens';

/** The two texts, cut into blocks. */
export interface DividedTexts extends Texts {
  readonly beforeBlocks: readonly Block[];
  readonly afterBlocks: readonly Block[];
}

type Unpaired = Omit<DiffEntry, 'partner'>;
type Ordered = { readonly entry: Unpaired; readonly move: BlockPair | null };

/** The plan as one list in the order of reading: at each place first what is no longer there, then what came. */
export function orderEntries(texts: DividedTexts, plan: BlockPlan, reader: TokenReader): DiffEntry[] {
  const ordered: Ordered[] = [];
  const moves = plan.moved.map((move) => ({ move, entry: pairEntry(texts, move, 'moved-here', reader) }));
  const leaving = new Map(moves.map((moved) => [moved.move.before.start, moved]));
  const arriving = new Map(moves.map((moved) => [moved.move.after.start, moved]));
  let [old, fresh, oldEnd, freshEnd] = [0, 0, 0, 0];
  /** What stands before the given places and is in no pair there. */
  const passTo = (oldStop: number, freshStop: number): void => {
    for (; old < oldStop; old += 1) {
      const moved = leaving.get(old);
      ordered.push(
        moved === undefined
          ? { entry: removedEntry(texts, old, freshEnd), move: null }
          : { entry: { ...moved.entry, kind: 'moved-away' }, move: moved.move },
      );
      oldEnd = (texts.beforeBlocks[old] as Block).end;
    }
    for (; fresh < freshStop; fresh += 1) {
      ordered.push(arriving.get(fresh) ?? { entry: addedEntry(texts, fresh, oldEnd), move: null });
      freshEnd = (texts.afterBlocks[fresh] as Block).end;
    }
  };
  for (const pair of plan.inPlace) {
    passTo(pair.before.start, pair.after.start);
    const entry = pairEntry(texts, pair, pair.isSame ? 'kept' : 'changed', reader);
    ordered.push({ entry, move: null });
    [old, fresh, oldEnd, freshEnd] = [pair.before.end, pair.after.end, entry.before.end, entry.after.end];
  }
  passTo(texts.beforeBlocks.length, texts.afterBlocks.length);
  return withPartners(ordered);
}

function pairEntry(
  texts: DividedTexts,
  pair: BlockPair,
  kind: 'kept' | 'changed' | 'moved-here',
  reader: TokenReader,
): Unpaired {
  const beforeBlocks = texts.beforeBlocks.slice(pair.before.start, pair.before.end);
  const afterBlocks = texts.afterBlocks.slice(pair.after.start, pair.after.end);
  const [before, after] = [rangeOf(beforeBlocks), rangeOf(afterBlocks)];
  const isExact =
    pair.isSame && texts.before.slice(before.start, before.end) === texts.after.slice(after.start, after.end);
  const matches = isExact ? [{ before, after, isExact }] : matchBlocks(reader, beforeBlocks, afterBlocks);
  const pieces = piecesOf(texts, { before, after }, matches);
  return {
    kind,
    before,
    after,
    beforeBlocks,
    afterBlocks,
    pieces: pair.isSame ? pieces.map(asQuiet) : pieces,
  };
}

/** In blocks that read the same, whatever differs says nothing. */
function asQuiet(piece: Piece): Piece {
  return piece.kind === 'kept' ? piece : { ...piece, isQuiet: true };
}

function removedEntry(texts: DividedTexts, place: number, at: number): Unpaired {
  const block = texts.beforeBlocks[place] as Block;
  const [before, after] = [rangeOf([block]), { start: at, end: at }];
  const pieces = piecesOf(texts, { before, after }, []);
  return { kind: 'removed', before, after, beforeBlocks: [block], afterBlocks: [], pieces };
}

function addedEntry(texts: DividedTexts, place: number, at: number): Unpaired {
  const block = texts.afterBlocks[place] as Block;
  const [before, after] = [{ start: at, end: at }, rangeOf([block])];
  const pieces = piecesOf(texts, { before, after }, []);
  return { kind: 'added', before, after, beforeBlocks: [], afterBlocks: [block], pieces };
}

function withPartners(ordered: readonly Ordered[]): DiffEntry[] {
  const places = new Map<BlockPair, number[]>();
  ordered.forEach(({ move }, index) => {
    if (move !== null) {
      places.set(move, [...(places.get(move) ?? []), index]);
    }
  });
  return ordered.map(({ entry, move }, index) => ({
    ...entry,
    partner: move === null ? null : (places.get(move)?.find((place) => place !== index) ?? null),
  }));
}

function rangeOf(blocks: readonly Block[]): TextRange {
  return { start: (blocks[0] as Block).start, end: (blocks.at(-1) as Block).end };
}
