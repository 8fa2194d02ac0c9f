import { alignTokens } from '#shared/lib/align-tokens';
import type { TextRange } from '#shared/lib/text-anchor';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

interface Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
}

/** Gives the place in a rendered text of a range of its Markdown; null where no word of the range is seen. */
export type PlaceWords = (range: TextRange) => TextRange | null;

/**
 * Finds words of Markdown in the text that it is rendered as. The words of both are laid side by side once; marks, link
 * targets and what a formula is drawn with have no counterpart and fall through. A place with no words in it is where
 * the word before it ends.
 */
export function placeWords(markdown: string, rendered: string): PlaceWords {
  const known = new Map<string, number>();
  const [source, seen] = [wordsOf(markdown, known), wordsOf(rendered, known)];
  const counterpart = new Int32Array(source.ids.length).fill(-1);
  for (const { before, after, length } of alignTokens(source.ids, seen.ids)) {
    for (let index = 0; index < length; index += 1) {
      counterpart[before + index] = after + index;
    }
  }
  return ({ start, end }) => {
    const from = firstEndingAfter(source.ends, start);
    const places: number[] = [];
    for (let index = from; index < source.ids.length && (source.starts[index] as number) < end; index += 1) {
      const place = counterpart[index] as number;
      if (place !== -1) {
        places.push(place);
      }
    }
    const [first, last] = [places[0], places.at(-1)];
    if (first !== undefined && last !== undefined) {
      return { start: seen.starts[first] as number, end: seen.ends[last] as number };
    }
    const before =
      start === end ? counterpart.subarray(0, from).findLast((place) => place !== -1) : undefined;
    return before === undefined
      ? null
      : { start: seen.ends[before] as number, end: seen.ends[before] as number };
  };
}

function wordsOf(text: string, known: Map<string, number>): Words {
  const [starts, ends, ids]: [number[], number[], number[]] = [[], [], []];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const id = known.get(word) ?? known.size;
    known.set(word, id);
    ids.push(id);
    starts.push(index);
    ends.push(index + word.length);
  }
  return { starts: Int32Array.from(starts), ends: Int32Array.from(ends), ids: Int32Array.from(ids) };
}

/** By halving: texts have many words, and many ranges are asked for. */
function firstEndingAfter(ends: Int32Array, offset: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
