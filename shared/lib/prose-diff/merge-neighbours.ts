import type { BlockLists, SinglePair } from './block-lists';
import { shareWithin } from './likeness';
import type { BlockPair } from './plan-blocks';

/** So much of a paragraph must come from the one beside it to have been cut off it. */
const CUT_OFF = 0.6;

/**
 * A paragraph that was split in two, or two that were joined, is one change: what was cut off joins the pair beside it,
 * so that its words are not shown as taken out here and put in there.
 */
export function mergeNeighbours(
  lists: BlockLists,
  inPlace: readonly SinglePair[],
  moved: readonly SinglePair[],
): BlockPair[] {
  const taken = {
    before: new Set([...inPlace, ...moved].map((pair) => pair.before)),
    after: new Set([...inPlace, ...moved].map((pair) => pair.after)),
  };
  return inPlace.map((pair) => {
    const isText = isParagraph(lists, 'before', pair.before) && isParagraph(lists, 'after', pair.after);
    const canJoin = !pair.isSame && isText;
    const grown = (side: 'before' | 'after'): BlockPair['before'] =>
      canJoin ? grow(lists, pair, side, taken[side]) : { start: pair[side], end: pair[side] + 1 };
    return { before: grown('before'), after: grown('after'), isSame: pair.isSame };
  });
}

/** The block of a pair with those beside it that were cut off its counterpart. */
function grow(
  lists: BlockLists,
  pair: SinglePair,
  side: 'before' | 'after',
  taken: Set<number>,
): BlockPair['before'] {
  const other = side === 'before' ? 'after' : 'before';
  const joins = (place: number): boolean =>
    isParagraph(lists, side, place) &&
    !taken.has(place) &&
    shareWithin(lists[side].grams(place), lists[other].grams(pair[other])) >= CUT_OFF;
  let [start, end] = [pair[side], pair[side] + 1];
  for (; joins(end); end += 1) {
    taken.add(end);
  }
  for (; joins(start - 1); start -= 1) {
    taken.add(start - 1);
  }
  return { start, end };
}

function isParagraph(lists: BlockLists, side: 'before' | 'after', place: number): boolean {
  return lists[side].blocks[place]?.kind === 'paragraph';
}
