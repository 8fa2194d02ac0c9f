import { $isCodeNode } from '@lexical/code-core';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableCellNode, $isTableNode } from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { $itemOf, $textBlockOf } from '../containers/container-queries';
import { $isListItemNode } from '../containers/list-item-node';
import { $isListNode } from '../containers/list-node';
import { $importBlocks } from '../markdown/import-blocks';
import { $fillCells } from '../table/fill-cells';

/** Puts Markdown where the caret is. */
export function $insertMarkdown(markdown: string): void {
  const source = markdown.replace(/\r\n?/gu, '\n');
  const nodes = $importBlocks(parseMarkdown(source).children, source);
  $keepOuterSpaces(nodes, source);
  $insertBlocks(nodes);
}

/** Spaces at the ends mean nothing to Markdown, but here they keep words apart from those around the caret. */
export function $keepOuterSpaces(nodes: readonly LexicalNode[], source: string): void {
  const first = nodes[0];
  const last = nodes.at(-1);
  if ($isParagraphNode(first) && /^[ \t]/u.test(source)) {
    first.splice(0, 0, [$createTextNode(' ')]);
  }
  if ($isParagraphNode(last) && /[ \t]$/u.test(source)) {
    last.append($createTextNode(' '));
  }
}

/**
 * Puts blocks where the caret is: a paragraph at either end joins the words around the caret, the rest stands between.
 * (Lexical's own insertNodes flattens blocks inside anything but the document and table cells.)
 */
export function $insertBlocks(nodes: readonly LexicalNode[]): void {
  const selection = $writingPlace();
  if (nodes.length === 0) {
    return;
  }
  const isReplacing = !selection.isCollapsed();
  if (isReplacing) {
    selection.removeText();
  }
  const block = $textBlockOf(selection.anchor.getNode());
  if ($isCodeNode(block)) {
    selection.insertRawText(nodes.map((node) => node.getTextContent()).join('\n'));
    return;
  }
  if (block === null) {
    $getRoot().append(...nodes.map($asBlock));
    $getRoot().selectEnd();
    return;
  }
  if (nodes.every((node) => !isBlock(node))) {
    selection.insertNodes([...nodes]);
    return;
  }
  if ($findMatchingParent(block, $isTableCellNode) !== null) {
    const [only] = nodes;
    if (nodes.length === 1 && $isTableNode(only) && $fillCells(only)) {
      return;
    }
    selection.insertNodes($asOneLine(nodes));
    return;
  }
  $insertAround(selection, isReplacing ? $asEmptyParagraph(block) : block, nodes.map($asBlock));
}

/** What is left of a heading whose words were all selected is no heading: it was to be replaced as a whole. */
function $asEmptyParagraph(block: ElementNode): ElementNode {
  if (!$isHeadingNode(block) || !block.isEmpty()) {
    return block;
  }
  const paragraph = $createParagraphNode();
  block.replace(paragraph);
  paragraph.select();
  return paragraph;
}

function $insertAround(
  selection: RangeSelection,
  block: ElementNode,
  nodes: ElementNode[] | LexicalNode[],
): void {
  const [first, ...others] = nodes;
  const wasEmpty = block.isEmpty();
  if (others.length === 0 && $isParagraphNode(first)) {
    selection.insertNodes(first.getChildren());
    return;
  }
  const item = $itemOf(block);
  if (
    wasEmpty &&
    others.length === 0 &&
    $isListNode(first) &&
    item?.getChildrenSize() === 1 &&
    $sameListKind(item, first)
  ) {
    const items = first.getChildren();
    items.reduce<LexicalNode>((after, next) => after.insertAfter(next, false), item);
    item.remove();
    items.at(-1)?.selectEnd();
    return;
  }
  const rest = wasEmpty ? null : $splitAfterCaret(selection, block);
  let last: LexicalNode = block;
  let left = nodes as LexicalNode[];
  if (!block.isEmpty() && $isParagraphNode(first)) {
    block.append(...first.getChildren());
    left = others;
  }
  for (const node of left) {
    last = last.insertAfter(node, false);
  }
  if (block.isEmpty() && $isParagraphNode(block)) {
    block.remove();
  }
  const end = $markEnd(last);
  if (rest !== null && !rest.isEmpty()) {
    if ($isParagraphNode(last) || last.is(block)) {
      (last as ElementNode).append(...rest.getChildren());
    } else {
      last.insertAfter(rest, false);
    }
  }
  rest?.isEmpty() && rest.remove();
  end();
}

function $sameListKind(item: LexicalNode, list: LexicalNode): boolean {
  const own = item.getParent();
  return (
    $isListItemNode(item) && $isListNode(own) && $isListNode(list) && own.isOrdered() === list.isOrdered()
  );
}

// What stands after the caret, in a paragraph of its own behind the block.
function $splitAfterCaret(selection: RangeSelection, block: ElementNode): ElementNode {
  const created = selection.insertParagraph();
  if (created !== null && created.getPreviousSibling()?.is(block) === true) {
    return created;
  }
  const rest = $createParagraphNode();
  block.insertAfter(rest, false);
  return rest;
}

/** Remembers the end of a block before more is put behind it; calling it puts the caret there. */
function $markEnd(block: LexicalNode): () => void {
  if (!$isElementNode(block)) {
    return () => {
      const next = block.getNextSibling() ?? block.insertAfter($createParagraphNode(), false);
      next.selectStart();
    };
  }
  const lastLeaf = block.getLastDescendant();
  return () => {
    if (lastLeaf === null || !lastLeaf.isAttached()) {
      block.selectEnd();
    } else {
      lastLeaf.selectEnd();
    }
  };
}

function $writingPlace(): RangeSelection {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    return selection;
  }
  const last = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  return last === undefined ? $getRoot().selectEnd() : last.selectNext();
}

function $asBlock(node: LexicalNode): LexicalNode {
  return isBlock(node) ? node : $createParagraphNode().append(node);
}

/** A table cell holds one line; blocks become stretches of it. */
function $asOneLine(nodes: readonly LexicalNode[]): LexicalNode[] {
  return nodes.flatMap((node, index) => {
    const words = $isElementNode(node) && isBlock(node) ? $wordsOf(node) : [node];
    return index === 0 ? words : [$createLineBreakNode(), ...words];
  });
}

function $wordsOf(element: ElementNode): LexicalNode[] {
  return element
    .getChildren()
    .flatMap((child, index) =>
      $isElementNode(child) && isBlock(child)
        ? [...(index === 0 ? [] : [$createLineBreakNode()]), ...$wordsOf(child)]
        : [child],
    );
}

function isBlock(node: LexicalNode): boolean {
  return ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline();
}
