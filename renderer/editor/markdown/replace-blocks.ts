import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { RootContent } from 'mdast';
import { $isListNode } from '../containers/list-node';

/**
 * For each block of a text, which block of an earlier one it is: equal texts at both ends, and between them whatever
 * is found again in order. Null is equal to nothing.
 */
export function matchBlocks(
  before: readonly (string | null)[],
  after: readonly (string | null)[],
): (number | null)[] {
  const found: (number | null)[] = after.map(() => null);
  const isSame = (old: number, now: number): boolean => before[old] !== null && before[old] === after[now];
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  for (; start < shortest && isSame(start, start); start += 1) {
    found[start] = start;
  }
  let end = 0;
  for (; end < shortest - start && isSame(before.length - 1 - end, after.length - 1 - end); end += 1) {
    found[after.length - 1 - end] = before.length - 1 - end;
  }
  const places = new Map<string, number[]>();
  for (let old = start; old < before.length - end; old += 1) {
    const text = before[old] ?? null;
    if (text !== null) {
      const known = places.get(text);
      known === undefined ? places.set(text, [old]) : known.push(old);
    }
  }
  let last = start - 1;
  for (let now = start; now < after.length - end; now += 1) {
    const place = places.get(after[now] ?? '')?.find((old) => old > last);
    if (place !== undefined && after[now] !== null) {
      found[now] = place;
      last = place;
    }
  }
  return found;
}

/** Keeps the blocks that are matched, puts in the others, and takes away what is left. Gives the blocks in order. */
export function $replaceBlocks(
  old: readonly NodeKey[],
  kept: readonly (number | null)[],
  $create: (index: number) => LexicalNode,
): LexicalNode[] {
  const root = $getRoot();
  const stays = new Set(kept);
  const caretBlock = $blockOfCaret();
  const caretIndex = old.indexOf(caretBlock?.getKey() ?? '');
  const first = root.getFirstChild();
  let last: LexicalNode | null = null;
  let caretGoesTo: LexicalNode | null = null;
  let passed = -1;
  const nodes = kept.map((place, index) => {
    const node: LexicalNode | null = place === null ? $create(index) : $getNodeByKey(old[place] ?? '');
    if (node === null) {
      throw new Error('a block that stays is gone');
    }
    if (place !== null) {
      passed = place;
    } else if (last !== null) {
      last.insertAfter(node, false);
    } else if (first !== null) {
      first.insertBefore(node, false);
    } else {
      root.append(node);
    }
    if (passed < caretIndex) {
      caretGoesTo = node;
    }
    last = node;
    return node;
  });
  const isCaretLost = caretIndex !== -1 && !stays.has(caretIndex);
  if (nodes.length === 0) {
    nodes.push($create(0));
    root.append(...nodes);
  }
  if (isCaretLost) {
    $putCaretInto(caretGoesTo ?? nodes[0] ?? null);
  }
  for (const [index, key] of old.entries()) {
    if (!stays.has(index)) {
      $getNodeByKey(key)?.remove();
    }
  }
  return nodes;
}

/** Whether a list directly follows another of its kind, and is told apart from it by its marker. */
export function isApart(blocks: readonly RootContent[], index: number): boolean {
  const [block, before] = [blocks[index], blocks[index - 1]];
  return block?.type === 'list' && before?.type === 'list' && before.ordered === block.ordered;
}

export function $isApart(node: LexicalNode | null): boolean {
  return $isListNode(node) && node.isApart();
}

function $blockOfCaret(): LexicalNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
}

function $putCaretInto(block: LexicalNode | null): void {
  if ($isElementNode(block)) {
    block.selectEnd();
  } else {
    block?.selectNext();
  }
}
