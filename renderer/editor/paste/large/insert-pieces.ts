import { $isCodeNode } from '@lexical/code-core';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type NodeKey,
} from 'lexical';
import type { RootContent } from 'mdast';
import { $importBlocks } from '../../markdown/import-blocks';
import type { Piece } from './pieces';

/** Where a long paste goes in: before the paragraph `end`, which holds what stood behind the caret. */
export interface PastePlace {
  readonly end: NodeKey;
  /** The paragraph whose words were parted, to be joined again when the paste is taken back. */
  readonly parted: NodeKey | null;
  /** `end` was made for the paste. */
  readonly isNew: boolean;
}

/**
 * Makes room at the caret. What is long goes between the blocks of the document: in a list, a table or code it goes
 * behind the whole of it.
 */
export function $makePlace(): PastePlace {
  const selection = $getSelection() ?? $getRoot().selectEnd();
  if ($isRangeSelection(selection) && !selection.isCollapsed()) {
    selection.removeText();
  }
  const current = $getSelection();
  const node = $isRangeSelection(current) ? current.anchor.getNode() : $getRoot().getLastChild();
  const block = node?.getTopLevelElement() ?? null;
  if ($isParagraphNode(block) && block.isEmpty()) {
    return { end: block.getKey(), parted: null, isNew: false };
  }
  if ($isParagraphNode(block) && $isRangeSelection(current)) {
    const end = current.insertParagraph();
    if ($isParagraphNode(end)) {
      return { end: end.getKey(), parted: block.getKey(), isNew: true };
    }
  }
  const end = $createParagraphNode();
  if (block === null) {
    $getRoot().append(end);
  } else {
    block.insertAfter(end, false);
  }
  end.selectStart();
  return { end: end.getKey(), parted: null, isNew: true };
}

/** The block that a piece is in now, and what it is written as once it is whole. */
export interface WrittenPiece {
  readonly key: NodeKey;
  readonly markdown: string;
  readonly block: RootContent;
}

/** Puts pieces before the end of the place. Gives what is whole; keys of new blocks are added to `keys`. */
export function $insertPieces(
  place: PastePlace,
  pieces: readonly Piece[],
  source: string,
  keys: NodeKey[],
): WrittenPiece[] {
  const end = $endOf(place);
  const written: WrittenPiece[] = [];
  for (const { block, isMore, markdown } of pieces) {
    const last = isMore ? $getNodeByKey(keys.at(-1) ?? '') : null;
    if ($isElementNode(last)) {
      $append(last, block, source);
    } else {
      const [node] = $importBlocks([block], source);
      if (node !== undefined) {
        end.insertBefore(node, false);
        keys.push(node.getKey());
      }
    }
    const key = keys.at(-1);
    if (markdown !== null && key !== undefined) {
      written.push({ key, markdown, block });
    }
  }
  return written;
}

/** The paragraph behind the paste, made again if it was deleted meanwhile. */
function $endOf(place: PastePlace): ElementNode {
  const end = $getNodeByKey(place.end);
  if ($isElementNode(end)) {
    return end;
  }
  const again = $createParagraphNode();
  $getRoot().append(again);
  return again;
}

function $append(last: ElementNode, block: RootContent, source: string): void {
  // A table's first row is its header: one is put before these rows and left behind.
  const isTable = block.type === 'table';
  const [node] = $importBlocks(
    [isTable ? { ...block, children: [...block.children.slice(0, 1), ...block.children] } : block],
    source,
  );
  if (!$isElementNode(node)) {
    return;
  }
  const children = isTable ? node.getChildren().slice(1) : node.getChildren();
  last.append(...($isCodeNode(last) ? [$createLineBreakNode()] : []), ...children);
}

/** The caret goes behind what was pasted, unless the writer has moved it elsewhere meanwhile. */
export function $endPaste(place: PastePlace, keys: readonly NodeKey[]): void {
  const end = $getNodeByKey(place.end);
  const last = $getNodeByKey(keys.at(-1) ?? '');
  if (!$isElementNode(end) || !$isElementNode(last)) {
    return;
  }
  const selection = $getSelection();
  const isAtEnd = $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.offset === 0;
  const isThere =
    isAtEnd && (end.is(selection.anchor.getNode()) || end.isParentOf(selection.anchor.getNode()));
  if (isThere) {
    last.selectEnd();
  }
  if (end.isEmpty() && end.getNextSibling() === null && isThere) {
    end.remove();
  }
}

/** Takes blocks away that a paste has put in. */
export function $removePieces(keys: readonly NodeKey[]): void {
  for (const key of keys) {
    $getNodeByKey(key)?.remove();
  }
}

/** Joins again what the place has parted. */
export function $closePlace({ end, parted, isNew }: PastePlace): void {
  const behind = $getNodeByKey(end);
  const before = parted === null ? null : $getNodeByKey(parted);
  if (!isNew || !$isElementNode(behind)) {
    return;
  }
  if ($isElementNode(before) && before.getNextSibling()?.is(behind) === true) {
    before.selectEnd();
    before.append(...behind.getChildren());
    behind.remove();
  } else if (behind.isEmpty()) {
    behind.remove();
  }
}
