import { alignTokens } from '../align-tokens';
import type { Block } from './block';
import { type BlockLists, makeBlockList, type SinglePair } from './block-lists';
import { findMoves } from './find-moves';
import { heaviestChain } from './heaviest-chain';
import { type LikelyPair, likelyPairs } from './likely-pairs';
import { familyOf } from './match-block';
import { mergeNeighbours } from './merge-neighbours';
import type { TokenReader } from './prose-tokens';

/** Blocks of one text that became blocks of the other: one each, but for a paragraph that was split or joined. */
export interface BlockPair {
  readonly before: { readonly start: number; readonly end: number };
  readonly after: { readonly start: number; readonly end: number };
  readonly isSame: boolean;
}

/** What became of the blocks, by their places in the two lists; what is in no pair was taken out or put in. */
export interface BlockPlan {
  /** In the order of both texts. */
  readonly inPlace: readonly BlockPair[];
  readonly moved: readonly BlockPair[];
}

/** Blocks as short as this that took each other's place are shown as one change, whatever their words. */
const SHORT = 100;

/** Finds out which blocks stayed, which were changed where they stand, and which were moved, as they are or changed. */
export function planBlocks(
  reader: TokenReader,
  before: readonly Block[],
  after: readonly Block[],
): BlockPlan {
  const lists: BlockLists = {
    before: makeBlockList(reader, 'before', before),
    after: makeBlockList(reader, 'after', after),
  };
  const same = alignTokens(lists.before.ids, lists.after.ids).flatMap((run) =>
    Array.from({ length: run.length }, (_, index): SinglePair => {
      return { before: run.before + index, after: run.after + index, isSame: true };
    }),
  );
  const moved = findMoves(lists, same);
  const likely = likelyPairs(lists, same, moved);
  const changed = heaviestChain(likely.inPlace, after.length);
  const allMoved = [...moved, ...takenOnce(likely.elsewhere, changed)];
  const inPlace = [...same, ...changed.map(single)].sort((one, other) => one.before - other.before);
  const withLeftovers = pairLeftovers(lists, inPlace, allMoved);
  return {
    inPlace: mergeNeighbours(lists, withLeftovers, allMoved),
    moved: allMoved.map(({ before: from, after: to, isSame }) => ({
      before: { start: from, end: from + 1 },
      after: { start: to, end: to + 1 },
      isSame,
    })),
  };
}

function single({ before, after }: { readonly before: number; readonly after: number }): SinglePair {
  return { before, after, isSame: false };
}

/** The most alike first, each block once. */
function takenOnce(pairs: readonly LikelyPair[], taken: readonly LikelyPair[]): SinglePair[] {
  const old = new Set(taken.map(({ before }) => before));
  const fresh = new Set(taken.map(({ after }) => after));
  const result: SinglePair[] = [];
  for (const pair of [...pairs].sort((one, other) => other.likeness - one.likeness)) {
    if (!old.has(pair.before) && !fresh.has(pair.after)) {
      old.add(pair.before);
      fresh.add(pair.after);
      result.push(single(pair));
    }
  }
  return result;
}

/** A formula that took another's place, and a few words that took others': alike or not, a reader sees one change. */
function pairLeftovers(
  lists: BlockLists,
  inPlace: readonly SinglePair[],
  moved: readonly SinglePair[],
): SinglePair[] {
  const isOldMoved = new Set(moved.map(({ before }) => before));
  const isFreshMoved = new Set(moved.map(({ after }) => after));
  const result: SinglePair[] = [];
  let [old, fresh] = [0, 0];
  const end = single({ before: lists.before.blocks.length, after: lists.after.blocks.length });
  for (const pair of [...inPlace, end]) {
    const left = numbers(old, pair.before).filter((place) => !isOldMoved.has(place));
    const right = numbers(fresh, pair.after).filter((place) => !isFreshMoved.has(place));
    result.push(...replacements(lists, left, right));
    if (pair !== end) {
      result.push(pair);
    }
    [old, fresh] = [pair.before + 1, pair.after + 1];
  }
  return result;
}

function replacements(lists: BlockLists, old: readonly number[], fresh: readonly number[]): SinglePair[] {
  const [one, other] = [old[0], fresh[0]];
  if (old.length === 1 && fresh.length === 1 && one !== undefined && other !== undefined) {
    return tookItsPlace(lists, one, other) ? [single({ before: one, after: other })] : [];
  }
  const kinds = (side: 'before' | 'after', places: readonly number[]): Int32Array =>
    Int32Array.from(places, (place) => {
      const family = familyOf((lists[side].blocks[place] as Block).kind);
      // Prose is like no other prose here: what is alike has been found.
      return family === 'prose' ? (side === 'before' ? -1 : -2) : FAMILIES.indexOf(family);
    });
  return alignTokens(kinds('before', old), kinds('after', fresh)).flatMap((run) =>
    numbers(0, run.length).map((index) =>
      single({ before: old[run.before + index] as number, after: fresh[run.after + index] as number }),
    ),
  );
}

const FAMILIES: readonly string[] = ['code', 'math', 'table', 'rule'];

function tookItsPlace(lists: BlockLists, before: number, after: number): boolean {
  const [old, fresh] = [lists.before.blocks[before] as Block, lists.after.blocks[after] as Block];
  const size = ({ contentStart, contentEnd }: Block): number => contentEnd - contentStart;
  return (
    old.kind === fresh.kind &&
    (familyOf(old.kind) !== 'prose' || (size(old) <= SHORT && size(fresh) <= SHORT))
  );
}

function numbers(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
