import type { NodeKey } from 'lexical';

/** The text of one top-level block. */
export interface WrittenBlock {
  readonly markdown: string;
  readonly list: { readonly isOrdered: boolean } | null;
  /** What stood between it and the block with that key, whose text was `below`. */
  readonly gap: { readonly after: NodeKey; readonly below: string; readonly text: string } | null;
  words: number | null;
}

/** A block at its place among the others. */
export interface PlacedBlock {
  readonly key: NodeKey;
  readonly block: WrittenBlock;
  /** As it must be written here; empty where the block is. */
  readonly text: string;
  /** What parts it from the block before it. */
  readonly gap: string;
}

/** Writes a list anew, with the usual or the other marker. */
export type RewriteBlock = (key: NodeKey, isAlternate: boolean) => string;

/** Joins blocks into a document in which each is still read as the block it is. */
export function joinBlocks(
  blocks: readonly { readonly key: NodeKey; readonly block: WrittenBlock }[],
  rewrite: RewriteBlock,
): string {
  const parts: string[] = [];
  let last: PlacedBlock | null = null;
  for (const { key, block } of blocks) {
    const placed = placeBlock(last, key, block, rewrite);
    if (placed.text !== '') {
      parts.push(placed.gap, placed.text);
      last = placed;
    }
  }
  return parts.join('');
}

/** Puts a block behind another one; `last` is the last one before it that is not empty. */
export function placeBlock(
  last: PlacedBlock | null,
  key: NodeKey,
  block: WrittenBlock,
  rewrite: RewriteBlock,
): PlacedBlock {
  if (block.markdown === '') {
    return { key, block, text: '', gap: '' };
  }
  const text = textAfter(last, key, block, rewrite);
  const isAsItStood = block.gap !== null && block.gap.after === last?.key && text === block.markdown;
  const gap = isAsItStood && fits(block.gap, last) ? (block.gap?.text ?? '') : '\n\n';
  return { key, block, text, gap: last === null ? '' : gap };
}

// Without a blank line, what is below depends on how the block above ends: words in an item that was empty would run on.
function fits(gap: WrittenBlock['gap'], last: PlacedBlock | null): boolean {
  return gap !== null && (/\n[ \t]*\n/u.test(gap.text) || gap.below === last?.text);
}

// Two lists of a kind in a row are told apart by their markers only.
function textAfter(
  last: PlacedBlock | null,
  key: NodeKey,
  block: WrittenBlock,
  rewrite: RewriteBlock,
): string {
  if (last === null || last.block.list === null || block.list?.isOrdered !== last.block.list.isOrdered) {
    return block.markdown;
  }
  const taken = listMarker(last.text);
  if (listMarker(block.markdown) !== taken) {
    return block.markdown;
  }
  const other = [false, true].map((way) => rewrite(key, way)).find((text) => listMarker(text) !== taken);
  return other ?? `<!-- -->\n\n${block.markdown}`;
}

function listMarker(markdown: string): string {
  return /^(?:\d+)?([-*+.)])/u.exec(markdown)?.[1] ?? '';
}
