import type { NodeKey } from 'lexical';

/** The text of one top-level block. */
export interface WrittenBlock {
  readonly markdown: string;
  readonly list: { readonly isOrdered: boolean } | null;
  /** What stood between it and the block with that key, while neither has changed. */
  readonly gap: { readonly after: NodeKey; readonly text: string } | null;
  words: number | null;
}

export interface PlacedBlock {
  readonly key: NodeKey;
  readonly block: WrittenBlock;
  /** Writes a list anew, with the usual or the other marker. */
  readonly rewrite: (isAlternate: boolean) => string;
}

interface LastBlock extends PlacedBlock {
  readonly text: string;
}

/** Joins blocks into a document in which each is still read as the block it is. */
export function joinBlocks(blocks: readonly PlacedBlock[]): string {
  const parts: string[] = [];
  let last: LastBlock | null = null;
  for (const placed of blocks) {
    if (placed.block.markdown === '') {
      continue;
    }
    const text = textAfter(last, placed);
    if (last !== null) {
      const { gap } = placed.block;
      parts.push(
        gap !== null && gap.after === last.key && text === placed.block.markdown ? gap.text : '\n\n',
      );
    }
    parts.push(text);
    last = { ...placed, text };
  }
  return parts.join('');
}

// Two lists of a kind in a row are told apart by their markers only.
function textAfter(last: LastBlock | null, { block, rewrite }: PlacedBlock): string {
  if (last === null || last.block.list === null || block.list?.isOrdered !== last.block.list.isOrdered) {
    return block.markdown;
  }
  const taken = listMarker(last.text);
  if (listMarker(block.markdown) !== taken) {
    return block.markdown;
  }
  const other = [rewrite(false), rewrite(true)].find((text) => listMarker(text) !== taken);
  return other ?? `<!-- -->\n\n${block.markdown}`;
}

function listMarker(markdown: string): string {
  return /^(?:\d+)?([-*+.)])/u.exec(markdown)?.[1] ?? '';
}

/** Whether a text may name a target that `[words]` anywhere in it would then mean. */
export function hasDefinition(markdown: string): boolean {
  return /\[[^\]\n]+\]:/u.test(markdown);
}
