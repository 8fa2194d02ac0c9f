import type { Block } from './block';
import { blockKey } from './block-key';
import { type Grams, gramsOf } from './likeness';
import type { Side, TokenReader } from './prose-tokens';

/** The blocks of one text; what reads the same has the same number. */
export interface BlockList {
  readonly blocks: readonly Block[];
  readonly ids: Int32Array;
  /** The words of a block, read when first asked for. */
  readonly grams: (place: number) => Grams;
}

/** Two lists of blocks while it is found out which became which. */
export type BlockLists = Readonly<Record<Side, BlockList>>;

/** A pair of single blocks, by their places in the two lists. */
export interface SinglePair {
  readonly before: number;
  readonly after: number;
  readonly isSame: boolean;
}

export function makeBlockList(reader: TokenReader, side: Side, blocks: readonly Block[]): BlockList {
  const read = new Map<number, Grams>();
  return {
    blocks,
    ids: Int32Array.from(blocks, (block) => reader.idOf(blockKey(reader.texts[side], block))),
    grams: (place) => {
      const grams = read.get(place) ?? gramsOf(reader, side, blocks[place] as Block);
      read.set(place, grams);
      return grams;
    },
  };
}
