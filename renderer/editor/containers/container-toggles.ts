import { $getSelection, $isRangeSelection, type ElementNode, type LexicalNode } from 'lexical';
import { $isInCell } from '../blocks/turn-blocks';
import { $liftItem, $splitOut } from './container-edits';
import { $itemOf, $selectedTextBlocks } from './container-queries';
import { $createListItemNode, $isListItemNode, type ListItemNode } from './list-item-node';
import { $createListNode, $isListNode, type ListNode } from './list-node';
import { $createQuoteNode, $isQuoteNode, type QuoteNode } from './quote-node';

export type ListKind = 'bullet' | 'number' | 'task';

export function $listKindOf(item: ListItemNode): ListKind | null {
  const list = item.getParent();
  if (!$isListNode(list)) {
    return null;
  }
  return item.getChecked() !== null ? 'task' : list.isOrdered() ? 'number' : 'bullet';
}

/** Puts the selected blocks into a list of this kind, or takes them out where they all are in one. */
export function $toggleList(kind: ListKind): void {
  const blocks = $selectedBlocks();
  const items = blocks.map($itemOf);
  if (blocks.length > 0 && items.every((item) => item !== null && $listKindOf(item) === kind)) {
    for (const item of new Set(items)) {
      if (item?.isAttached() === true) {
        $liftItem(item);
      }
    }
    return;
  }
  const lists = new Set(
    items.flatMap((item) => ($isListNode(item?.getParent()) ? [item.getParent() as ListNode] : [])),
  );
  for (const list of lists) {
    $changeKind(list, kind);
  }
  $wrapInList(
    blocks.filter((_block, index) => items[index] === null),
    kind,
  );
}

function $changeKind(list: ListNode, kind: ListKind): void {
  list.setOrdered(kind === 'number');
  for (const item of list.getChildren()) {
    if ($isListItemNode(item)) {
      item.setChecked(kind === 'task' ? (item.getChecked() ?? false) : null);
    }
  }
}

function $wrapInList(blocks: readonly ElementNode[], kind: ListKind): void {
  let list: ListNode | null = null;
  let last: LexicalNode | null = null;
  for (const block of blocks) {
    const follows = last !== null && block.getPreviousSibling()?.is(list) === true;
    if (list === null || !follows) {
      list = $createListNode(kind === 'number');
      block.insertBefore(list);
    }
    const item = $createListItemNode(kind === 'task' ? false : null);
    list.append(item);
    item.append(block);
    last = block;
  }
}

/** Puts the selected blocks into a quotation, or takes them out of the one they are in. */
export function $toggleQuote(): void {
  const blocks = $selectedBlocks();
  const inQuotes = blocks.filter((block) => $quoteAround(block) !== null);
  if (blocks.length > 0 && inQuotes.length === blocks.length) {
    for (const block of blocks) {
      const quote = $quoteAround(block);
      const child = quote === null ? null : $childOf(quote, block);
      if (quote !== null && child !== null) {
        $splitOut(quote, child);
      }
    }
    return;
  }
  // Whole lists go into the quotation, not single paragraphs out of their items.
  const tops = [...new Set(blocks.map($outermost))];
  let quote: QuoteNode | null = null;
  for (const top of tops) {
    if (quote === null || top.getPreviousSibling()?.is(quote) !== true) {
      quote = $createQuoteNode();
      top.insertBefore(quote);
    }
    quote.append(top);
  }
}

function $selectedBlocks(): ElementNode[] {
  const selection = $getSelection();
  return $isRangeSelection(selection)
    ? $selectedTextBlocks(selection).filter((block) => !$isInCell(block))
    : [];
}

function $quoteAround(node: LexicalNode): QuoteNode | null {
  return node.getParents().find($isQuoteNode) ?? null;
}

function $childOf(ancestor: ElementNode, node: LexicalNode): LexicalNode | null {
  return [node, ...node.getParents()].find((parent) => parent.getParent()?.is(ancestor) === true) ?? null;
}

function $outermost(node: ElementNode): ElementNode {
  const parents = node.getParents();
  return parents.at(-2) ?? node;
}
