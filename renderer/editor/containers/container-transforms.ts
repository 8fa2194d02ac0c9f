import {
  $createParagraphNode,
  $isDecoratorNode,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { FootnoteNode } from '../footnote/footnote-nodes';
import { $createListItemNode, $isListItemNode, ListItemNode } from './list-item-node';
import { $createListNode, $isListNode, ListNode } from './list-node';
import { QuoteNode } from './quote-node';

/** Keeps lists, items and quotes well formed whatever was typed, pasted, dropped or undone. */
export function registerContainerTransforms(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(ListNode, $repairList),
    editor.registerNodeTransform(ListItemNode, $repairItem),
    editor.registerNodeTransform(QuoteNode, $wrapWords),
    editor.registerNodeTransform(FootnoteNode, $wrapWords),
  );
}

function $repairList(list: ListNode): void {
  for (const child of list.getChildren()) {
    if (!$isListItemNode(child)) {
      const item = $createListItemNode();
      child.replace(item);
      item.append($isBlock(child) ? child : $createParagraphNode().append(child));
    }
  }
  if (list.isEmpty()) {
    list.remove();
    return;
  }
  const next = list.getNextSibling();
  if ($isListNode(next) && next.isOrdered() === list.isOrdered() && !next.isApart()) {
    list.append(...next.getChildren());
    next.remove();
  }
}

function $repairItem(item: ListItemNode): void {
  const parent = item.getParent();
  if (parent !== null && !$isListNode(parent)) {
    const list = $createListNode(false);
    item.replace(list);
    list.append(item);
  }
  $wrapWords(item);
}

/** Blocks only inside: loose words get a paragraph, and there is always one block. */
function $wrapWords(container: ElementNode): void {
  let paragraph: ElementNode | null = null;
  for (const child of container.getChildren()) {
    if ($isBlock(child)) {
      paragraph = null;
    } else if (paragraph === null) {
      paragraph = $createParagraphNode();
      child.insertBefore(paragraph);
      paragraph.append(child);
    } else {
      paragraph.append(child);
    }
  }
  if (container.isEmpty()) {
    container.append($createParagraphNode());
  }
}

function $isBlock(node: LexicalNode): boolean {
  return ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline();
}
