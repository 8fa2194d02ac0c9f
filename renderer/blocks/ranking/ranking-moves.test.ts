import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moveDown,
  moveUp,
  placeBetween,
  placeInto,
  type RankGroups,
  rankOf,
  tieWithAbove,
  unrank,
} from './ranking-moves';

const groups: RankGroups = [['a'], ['b', 'c'], ['d']];

describe('ranking', () => {
  it('moves up past the group before, or out of a tie', () => {
    expect(moveUp(groups, 'd')).toEqual([['a'], ['d'], ['b', 'c']]);
    expect(moveUp(groups, 'c')).toEqual([['a'], ['c'], ['b'], ['d']]);
    expect(moveUp(groups, 'a')).toEqual(groups);
  });

  it('moves down past the group after, or out of a tie', () => {
    expect(moveDown(groups, 'a')).toEqual([['b', 'c'], ['a'], ['d']]);
    expect(moveDown(groups, 'b')).toEqual([['a'], ['c'], ['b'], ['d']]);
    expect(moveDown(groups, 'd')).toEqual(groups);
  });

  it('ties with the group above', () => {
    expect(tieWithAbove(groups, 'd')).toEqual([['a'], ['b', 'c', 'd']]);
    expect(tieWithAbove(groups, 'c')).toEqual([['a', 'c'], ['b'], ['d']]);
    expect(tieWithAbove(groups, 'a')).toEqual(groups);
  });

  it('takes an item out, and in again at the end', () => {
    expect(unrank(groups, 'a')).toEqual([['b', 'c'], ['d']]);
    expect(moveUp(unrank(groups, 'a'), 'a')).toEqual([['b', 'c'], ['d'], ['a']]);
    expect(moveDown(unrank(groups, 'a'), 'a')).toEqual([['b', 'c'], ['d']]);
  });

  it('counts tied items when it says the next rank', () => {
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => rankOf(groups, id))).toEqual([1, 2, 2, 4, null]);
  });

  it('neither loses nor doubles an item, whatever is done', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const move = fc.record({
      id: fc.constantFrom(...ids),
      at: fc.integer({ min: -1, max: 6 }),
      does: fc.constantFrom('up', 'down', 'tie', 'between', 'into'),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let now: RankGroups = ids.map((id) => [id]);
        for (const { id, at, does } of moves) {
          if (does === 'between') {
            now = placeBetween(now, id, at);
          } else if (does === 'into') {
            now = at >= 0 && at < now.length ? placeInto(now, id, at) : now;
          } else {
            now = { up: moveUp, down: moveDown, tie: tieWithAbove }[does](now, id);
          }
          expect(now.flat().toSorted()).toEqual(ids);
          expect(now.every((group) => group.length > 0)).toBe(true);
        }
      }),
    );
  });
});
