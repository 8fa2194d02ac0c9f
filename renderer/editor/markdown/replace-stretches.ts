import { $createParagraphNode, $getNodeByKey, type LexicalNode, type NodeKey } from 'lexical';
import type { RootContent } from 'mdast';
import type { OldBlock, Stretch } from './changed-stretches';
import { $importBlocks } from './import-blocks';
import { $isApart, $replaceBlocks, isApart, matchBlocks } from './replace-blocks';
import { type PlacedBlocks, type VerbatimBlock, verbatimBlocks } from './verbatim-blocks';

export interface OldNode extends OldBlock {
  readonly key: NodeKey;
}

/** Puts the blocks of some stretches in the place of what was there; all others stay as they are. */
export function $replaceStretches(
  old: readonly OldNode[],
  stretches: readonly Stretch[],
): readonly PlacedBlocks[] {
  const kept: (number | null)[] = [];
  const makers = new Map<number, () => LexicalNode>();
  const known: { readonly from: number; readonly verbatim: readonly (VerbatimBlock | null)[] }[] = [];
  let passed = 0;
  const keepTo = (end: number): void => {
    for (; passed < end; passed += 1) {
      kept.push(passed);
    }
  };
  for (const { head, last, blocks, source } of stretches) {
    keepTo(head + 1);
    const skipped = head === -1 ? 0 : 1;
    const verbatim = verbatimBlocks(blocks, source);
    known.push({ from: kept.length, verbatim: verbatim.slice(skipped) });
    for (const [index, place] of $keptOf(
      old.slice(head + 1, last + 1),
      blocks,
      verbatim,
      skipped,
    ).entries()) {
      makers.set(kept.length, () => $nodeOf(blocks, index + skipped, source));
      kept.push(place === null ? null : place + head + 1);
    }
    passed = last + 1;
  }
  keepTo(old.length);
  const keys = old.map(({ key }) => key);
  const nodes = $replaceBlocks(keys, kept, (index) => makers.get(index)?.() ?? $createParagraphNode());
  return known.map(({ from, verbatim }) => ({
    nodes: nodes.slice(from, from + verbatim.length),
    verbatim,
    last: nodes[from - 1]?.getKey() ?? null,
  }));
}

/** For each block from the one numbered `from` on, which of the old ones it is. */
export function $keptOf(
  old: readonly OldNode[],
  blocks: readonly RootContent[],
  verbatim: readonly (VerbatimBlock | null)[],
  from = 0,
): (number | null)[] {
  return matchBlocks(
    old.map(({ key, markdown }) => ($isApart($getNodeByKey(key)) ? null : markdown)),
    verbatim.map((block, index) => (isApart(blocks, index) ? null : (block?.markdown ?? null))).slice(from),
  );
}

/** The node of a block. Whether a list is told apart from another one is seen beside that one only. */
export function $nodeOf(blocks: readonly RootContent[], index: number, source: string): LexicalNode {
  const [first, second] = $importBlocks(
    blocks.slice(isApart(blocks, index) ? index - 1 : index, index + 1),
    source,
  );
  return second ?? first ?? $createParagraphNode();
}
