import { $copyNode, $createParagraphNode, type ElementNode, type LexicalNode } from 'lexical';
import { $isContainer, type Container } from './container-queries';
import { $createListItemNode, $isListItemNode, type ListItemNode } from './list-item-node';
import { $isListNode, type ListNode } from './list-node';

/** Takes a block out of the container it stands in, one level. Returns false where it stands in none. */
export function $liftBlock(block: ElementNode): boolean {
  const parent = block.getParent();
  if ($isListItemNode(parent)) {
    $liftItem(parent);
    return true;
  }
  if ($isContainer(parent)) {
    $splitOut(parent, block);
    return true;
  }
  return false;
}

/** Moves an item one level out; at the outermost level its blocks leave the list. */
export function $liftItem(item: ListItemNode): void {
  const list = item.getParent();
  if (!$isListNode(list)) {
    return;
  }
  const outer = list.getParent();
  if ($isListItemNode(outer) && $isListNode(outer.getParent())) {
    $liftIntoOuterList(item, list, outer);
  } else {
    $unwrapItem(item, list);
  }
}

// What followed the item under the outer one stays under it, now under the lifted item.
function $liftIntoOuterList(item: ListItemNode, list: ListNode, outer: ListItemNode): void {
  const below = item.getNextSiblings();
  const after = list.getNextSiblings();
  if (below.length > 0) {
    item.append(
      $copyNode(list)
        .setStart(1)
        .append(...below),
    );
  }
  item.append(...after);
  outer.insertAfter(item);
  const outerIsTask = outer.getChecked() !== null;
  if (outerIsTask !== (item.getChecked() !== null)) {
    item.setChecked(outerIsTask ? false : null);
  }
  if (list.isEmpty()) {
    list.remove();
  }
}

function $unwrapItem(item: ListItemNode, list: ListNode): void {
  const below = item.getNextSiblings();
  const index = item.getIndexWithinParent();
  let last: LexicalNode = list;
  for (const block of item.getChildren()) {
    last = last.insertAfter(block, false);
  }
  if (below.length > 0) {
    const rest = $copyNode(list).append(...below);
    rest.setStart(list.isOrdered() ? list.getStart() + index : 1);
    last.insertAfter(rest, false);
  }
  item.remove();
  if (list.isEmpty()) {
    list.remove();
  }
}

/** Moves an item under the one before it. Returns false for a first item, which has nothing to go under. */
export function $sinkItem(item: ListItemNode): boolean {
  const list = item.getParent();
  const before = item.getPreviousSibling();
  if (!$isListNode(list) || !$isListItemNode(before)) {
    return false;
  }
  const last = before.getLastChild();
  if ($isListNode(last) && last.isOrdered() === list.isOrdered()) {
    last.append(item);
  } else {
    before.append($copyNode(list).setStart(1).append(item));
  }
  return true;
}

/** A new item after this one, with the blocks from `from` on; the caret goes to its start. */
export function $splitItem(item: ListItemNode, from: LexicalNode | null): ListItemNode {
  const moved = from === null ? [] : [from, ...from.getNextSiblings()];
  const next = $createListItemNode(item.getChecked() === null ? null : false).setSpread(item.isSpread());
  item.insertAfter(next, false);
  next.append(...(moved.length === 0 ? [$createParagraphNode()] : moved));
  if (item.isEmpty()) {
    item.append($createParagraphNode());
  }
  next.getFirstChild()?.selectStart();
  return next;
}

/** Takes one block out of a quote, which is split around it. */
export function $splitOut(quote: Container, block: LexicalNode): void {
  const below = block.getNextSiblings();
  quote.insertAfter(block, false);
  if (below.length > 0) {
    block.insertAfter($copyNode(quote).append(...below), false);
  }
  if (quote.isEmpty()) {
    quote.remove();
  }
}
