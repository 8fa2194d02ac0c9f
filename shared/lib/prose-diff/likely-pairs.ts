import type { Block } from './block';
import type { BlockLists, SinglePair } from './block-lists';
import { type Grams, Likenesses, likeness, shareWithin } from './likeness';
import { familyOf } from './match-block';
import type { Side } from './prose-tokens';

/** Blocks that may have become one another. */
export interface LikelyPair {
  readonly before: number;
  readonly after: number;
  readonly likeness: number;
  /** By how many words are alike, so that a long paragraph counts for more than a short one. */
  readonly weight: number;
}

/** At one place, blocks that are less alike than this are two blocks and not one that was changed. */
const ALIKE = 0.3;
/** A block of some words that is within the other to this share grew into it, however long that is, or was cut down. */
const WITHIN = 0.9;
const SOME_GRAMS = 8;
/** At another place, only what is as much alike as this was moved. */
const MOVED_ALIKE = 0.6;
/** So much more alike must a block elsewhere be to be taken for it instead of the one in place. */
const CLEARLY_MORE = 0.25;
/** Between two unchanged blocks, all pairs are tried when they are no more than this. */
const FEW_PAIRS = 36;

interface OpenBlock {
  readonly place: number;
  /** How many unchanged blocks stand before it: two with the same number stand at the same place. */
  readonly gap: number;
}

/**
 * Pairs of blocks that have words in common, among those that are in no pair yet: which may have been changed between
 * the same unchanged ones, and which are so much alike that they may have been moved.
 */
export function likelyPairs(
  lists: BlockLists,
  kept: readonly SinglePair[],
  moved: readonly SinglePair[],
): { readonly inPlace: LikelyPair[]; readonly elsewhere: LikelyPair[] } {
  const found: LikelyPair[] = [];
  const best = { before: new Map<number, number>(), after: new Map<number, number>() };
  const gaps = { before: new Map<number, number>(), after: new Map<number, number>() };
  const add = (pair: LikelyPair): void => {
    found.push(pair);
    for (const side of ['before', 'after'] as const) {
      best[side].set(pair[side], Math.max(best[side].get(pair[side]) ?? 0, pair.likeness));
    }
  };
  const old = openBlocks(lists, 'before', kept, moved);
  const fresh = openBlocks(lists, 'after', kept, moved);
  for (const { place, gap } of old) {
    gaps.before.set(place, gap);
  }
  for (const { place, gap } of fresh) {
    gaps.after.set(place, gap);
  }
  const candidates = new Candidates(lists, old, fresh);
  for (const one of old) {
    for (const other of candidates.of(one)) {
      const pair = pairOf(lists, one.place, other.place);
      if (pair.likeness >= ALIKE) {
        add(pair);
      }
    }
  }
  const isOutdone = ({ before, after, likeness: share }: LikelyPair): boolean =>
    Math.max(best.before.get(before) ?? 0, best.after.get(after) ?? 0) >=
    Math.max(MOVED_ALIKE, share + CLEARLY_MORE);
  return {
    inPlace: found.filter(
      (pair) => gaps.before.get(pair.before) === gaps.after.get(pair.after) && !isOutdone(pair),
    ),
    elsewhere: found.filter((pair) => pair.likeness >= MOVED_ALIKE),
  };
}

/** Which blocks are worth a closer look for a block of the old text. */
class Candidates {
  readonly #lists: BlockLists;
  readonly #fresh: readonly OpenBlock[];
  readonly #freshByGap: ReadonlyMap<number, readonly OpenBlock[]>;
  readonly #oldByGap: ReadonlyMap<number, readonly OpenBlock[]>;
  #nearest: Likenesses | null = null;
  /** The place in the list of open blocks behind the last that was found in order. */
  #next = 0;

  constructor(lists: BlockLists, old: readonly OpenBlock[], fresh: readonly OpenBlock[]) {
    this.#lists = lists;
    this.#fresh = fresh;
    this.#oldByGap = byGap(old);
    this.#freshByGap = byGap(fresh);
  }

  of(one: OpenBlock): readonly OpenBlock[] {
    // Most changed blocks stand where one expects them; then there is nothing to search for.
    const expected = this.#fresh[this.#next];
    if (expected?.gap === one.gap && pairOf(this.#lists, one.place, expected.place).likeness >= MOVED_ALIKE) {
      this.#next += 1;
      return [expected];
    }
    const inGap = this.#freshByGap.get(one.gap) ?? [];
    const isSmall = inGap.length * (this.#oldByGap.get(one.gap)?.length ?? 0) <= FEW_PAIRS;
    const found = new Set([...this.#near(one), ...(isSmall ? inGap : [])]);
    const [first] = found;
    if (first !== undefined && pairOf(this.#lists, one.place, first.place).likeness >= MOVED_ALIKE) {
      this.#next = this.#fresh.indexOf(first) + 1;
    }
    return [...found];
  }

  #near({ place }: OpenBlock): OpenBlock[] {
    this.#nearest ??= new Likenesses(this.#fresh.map((block) => this.#lists.after.grams(block.place)));
    return this.#nearest
      .near(this.#lists.before.grams(place))
      .map((index) => this.#fresh[index] as OpenBlock);
  }
}

function pairOf({ before, after }: BlockLists, old: number, fresh: number): LikelyPair {
  const [one, other] = [before.blocks[old] as Block, after.blocks[fresh] as Block];
  const [oldGrams, freshGrams] = [before.grams(old), after.grams(fresh)];
  const share = familyOf(one.kind) === familyOf(other.kind) ? likenessInPlace(oldGrams, freshGrams) : 0;
  return {
    before: old,
    after: fresh,
    likeness: share,
    weight: share * (oldGrams.length + freshGrams.length),
  };
}

function likenessInPlace(old: Grams, fresh: Grams): number {
  const share = likeness(old, fresh);
  const [part, whole] = old.length < fresh.length ? [old, fresh] : [fresh, old];
  const isWithin = part.length >= SOME_GRAMS && shareWithin(part, whole) >= WITHIN;
  return isWithin ? Math.max(ALIKE, share) : share;
}

function openBlocks(
  lists: BlockLists,
  side: Side,
  kept: readonly SinglePair[],
  moved: readonly SinglePair[],
): OpenBlock[] {
  const isKept = new Set(kept.map((pair) => pair[side]));
  const isMoved = new Set(moved.map((pair) => pair[side]));
  const open: OpenBlock[] = [];
  let gap = 0;
  for (const place of lists[side].blocks.keys()) {
    if (isKept.has(place)) {
      gap += 1;
    } else if (!isMoved.has(place)) {
      open.push({ place, gap });
    }
  }
  return open;
}

function byGap(blocks: readonly OpenBlock[]): Map<number, OpenBlock[]> {
  const gaps = new Map<number, OpenBlock[]>();
  for (const block of blocks) {
    const inGap = gaps.get(block.gap) ?? [];
    inGap.push(block);
    gaps.set(block.gap, inGap);
  }
  return gaps;
}
