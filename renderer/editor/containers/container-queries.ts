import {
  $findMatchingParent,
  $isElementNode,
  $isRangeSelection,
  type BaseSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isFootnoteNode, type FootnoteNode } from '../footnote/footnote-nodes';
import { $isListItemNode, type ListItemNode } from './list-item-node';
import { $isListNode } from './list-node';
import { $isQuoteNode, type QuoteNode } from './quote-node';

export type Container = ListItemNode | QuoteNode | FootnoteNode;

export function $isContainer(node: LexicalNode | null | undefined): node is Container {
  return $isListItemNode(node) || $isQuoteNode(node) || $isFootnoteNode(node);
}

/** The block whose words hold this node: a paragraph, a heading, code. */
export function $textBlockOf(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(
    node,
    (parent): parent is ElementNode =>
      $isElementNode(parent) && !parent.isInline() && !$isContainer(parent) && !$isListNode(parent),
  );
}

export function $itemOf(node: LexicalNode): ListItemNode | null {
  return $findMatchingParent(node, $isListItemNode);
}

/** Whether a caret stands before everything in a block. */
export function $isAtStartOf(selection: RangeSelection, block: ElementNode): boolean {
  if (!selection.isCollapsed() || selection.anchor.offset !== 0) {
    return false;
  }
  for (let node: LexicalNode = selection.anchor.getNode(); !node.is(block); node = node.getParentOrThrow()) {
    if (node.getPreviousSibling() !== null || node.getParent() === null) {
      return false;
    }
  }
  return true;
}

export function $caret(selection: BaseSelection | null): RangeSelection | null {
  return $isRangeSelection(selection) && selection.isCollapsed() ? selection : null;
}

/** The blocks a selection touches, outer containers left out, in order. */
export function $selectedTextBlocks(selection: RangeSelection): ElementNode[] {
  const blocks = new Map<string, ElementNode>();
  for (const node of [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]) {
    const block = $textBlockOf(node);
    if (block !== null && block.getParent() !== null) {
      blocks.set(block.getKey(), block);
    }
  }
  return [...blocks.values()].sort((a, b) => (a.is(b) ? 0 : a.isBefore(b) ? -1 : 1));
}
