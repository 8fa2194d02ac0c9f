import type { Block } from './block';
import type { Side, TokenReader } from './prose-tokens';

/** The words of a block and the pairs of words in it, as numbers, each once, in rising order. */
export type Grams = Int32Array;

/** What stands in more blocks than this tells nobody where a block has gone. */
const COMMON = 24;
/** The nearest so many by shared words are looked at closely. */
const CLOSEST = 6;

export function gramsOf(reader: TokenReader, side: Side, block: Block): Grams {
  const text = reader.texts[side];
  const { ids, starts } = reader.tokens(side, { start: block.contentStart, end: block.contentEnd });
  const grams = new Int32Array(2 * ids.length);
  let count = 0;
  let last = -1;
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index] as number;
    if (isWord(text.charCodeAt(starts[index] as number))) {
      grams[count] = id;
      grams[count + 1] = pairOf(last, id);
      count += 2;
      last = id;
    }
  }
  const sorted = grams.subarray(0, count).sort();
  return sorted.filter((gram, index) => index === 0 || gram !== sorted[index - 1]);
}

/** Mixed into one small number, and two pairs that fall together now and then do no harm. */
function pairOf(one: number, other: number): number {
  return (Math.imul(one + 2, 0x9e3779b1) ^ Math.imul(other + 1, 0x85ebca6b)) & 0x3fffffff;
}

/** By its first sign: a letter, a digit, a formula, or anything beyond ASCII. */
function isWord(code: number): boolean {
  return (
    code > 127 ||
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 36
  );
}

/** 0 … 1: twice what both have, by what either has (Dice's coefficient). */
export function likeness(one: Grams, other: Grams): number {
  const whole = one.length + other.length;
  return whole === 0 ? 0 : (2 * sharedCount(one, other)) / whole;
}

/** 0 … 1: how much of `part` is in `whole`. */
export function shareWithin(part: Grams, whole: Grams): number {
  return part.length === 0 ? 0 : sharedCount(part, whole) / part.length;
}

function sharedCount(one: Grams, other: Grams): number {
  let [at, to, shared] = [0, 0, 0];
  while (at < one.length && to < other.length) {
    const difference = (one[at] as number) - (other[to] as number);
    shared += difference === 0 ? 1 : 0;
    at += difference <= 0 ? 1 : 0;
    to += difference >= 0 ? 1 : 0;
  }
  return shared;
}

/** Finds, among many blocks, those that share rare words with one: their places in the list, nearest first. */
export class Likenesses {
  readonly #places = new Map<number, number[]>();
  readonly #counts: Int32Array;

  constructor(all: readonly Grams[]) {
    this.#counts = new Int32Array(all.length);
    for (const [place, grams] of all.entries()) {
      for (const gram of grams) {
        const places = this.#places.get(gram);
        if (places === undefined) {
          this.#places.set(gram, [place]);
        } else if (places.length <= COMMON) {
          places.push(place);
        }
      }
    }
  }

  near(grams: Grams): number[] {
    const counts = this.#counts.fill(0);
    const found: number[] = [];
    for (const gram of grams) {
      const places = this.#places.get(gram);
      if (places !== undefined && places.length <= COMMON) {
        for (const place of places) {
          const count = counts[place] as number;
          counts[place] = count + 1;
          // One rare word may be chance.
          if (count === 1) {
            found.push(place);
          }
        }
      }
    }
    return found.sort((one, other) => (counts[other] as number) - (counts[one] as number)).slice(0, CLOSEST);
  }
}
