import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { $importBlocks } from '../markdown/import-blocks';

/**
 * Puts Markdown as blocks of their own behind what the caret stands in, never inside it, and the caret into the
 * paragraph after them. A paragraph is parted where the caret is.
 */
export function $insertMarkdownBelow(markdown: string): void {
  $insertBlocksBelow($importBlocks(parseMarkdown(markdown).children, markdown));
}

/** The same with blocks that are there already. */
export function $insertBlocksBelow(blocks: readonly LexicalNode[]): void {
  const place = $placeAtCaret();
  let last: LexicalNode | null = place;
  for (const block of blocks) {
    if (last === null) {
      $getRoot().append(block);
    } else {
      last.insertAfter(block, false);
    }
    last = block;
  }
  if ($isParagraphNode(place) && place.isEmpty()) {
    place.remove();
  }
  const next = last?.getNextSibling() ?? null;
  const after = $isParagraphNode(next) ? next : $createParagraphNode();
  if (after !== next) {
    if (last === null) {
      $getRoot().append(after);
    } else {
      last.insertAfter(after, false);
    }
  }
  after.selectStart();
}

/** The block of the document behind which to insert; null in an empty document. */
function $placeAtCaret(): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    return $getRoot().getLastChild();
  }
  const top = selection.anchor.getNode().getTopLevelElement();
  if (top === null) {
    return $getRoot().getLastChild();
  }
  if ($isParagraphNode(top) && !top.isEmpty() && selection.isCollapsed()) {
    selection.insertParagraph();
    const rest = top.getNextSibling();
    if ($isElementNode(rest) && rest.isEmpty()) {
      rest.remove();
    }
  }
  return top;
}
