import type { Block } from './block';
import type { BlockLists, SinglePair } from './block-lists';

/** Less than this is found at another place by chance, in UTF-16 code units. */
const TELLING = 24;

/** Blocks that stand at another place exactly as they were, with the short ones that went along beside them. */
export function findMoves(lists: BlockLists, kept: readonly SinglePair[]): SinglePair[] {
  const { before, after } = lists;
  const [old, fresh] = [new Set(kept.map((pair) => pair.before)), new Set(kept.map((pair) => pair.after))];
  const places = new Map<number, number[]>();
  before.ids.forEach((id, place) => {
    if (!old.has(place)) {
      const known = places.get(id) ?? [];
      known.push(place);
      places.set(id, known);
    }
  });
  const moves: SinglePair[] = [];
  const move = (from: number, to: number): void => {
    old.add(from);
    fresh.add(to);
    moves.push({ before: from, after: to, isSame: true });
  };
  after.ids.forEach((id, to) => {
    if (!fresh.has(to) && isTelling(after.blocks[to] as Block)) {
      const from = places.get(id)?.find((place) => !old.has(place));
      if (from !== undefined) {
        move(from, to);
      }
    }
  });
  for (let index = 0; index < moves.length; index += 1) {
    const { before: from, after: to } = moves[index] as SinglePair;
    for (const step of [-1, 1]) {
      const [one, other] = [from + step, to + step];
      const isOpen = one in before.ids && other in after.ids && !old.has(one) && !fresh.has(other);
      if (isOpen && before.ids[one] === after.ids[other]) {
        move(one, other);
      }
    }
  }
  return moves;
}

function isTelling({ kind, contentStart, contentEnd }: Block): boolean {
  return kind !== 'rule' && contentEnd - contentStart >= TELLING;
}
