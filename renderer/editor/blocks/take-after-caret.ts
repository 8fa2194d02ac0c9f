import { $isCodeNode } from '@lexical/code-core';
import { $isTableCellNode } from '@lexical/table';
import {
  $copyNode,
  $createParagraphNode,
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $textBlockOf } from '../containers/container-queries';
import type { MarkdownDocument } from '../markdown/markdown-document';

/**
 * Takes what stands behind the caret out of the text and gives it as Markdown: paragraphs and lists are parted where
 * the caret is, formats go on in both parts. Null where a caret parts nothing: in code, in a table, or with no caret.
 */
export function takeAfterCaret(editor: LexicalEditor, document: MarkdownDocument): string | null {
  let first: NodeKey | null = null;
  editor.update(
    () => {
      $followPage(editor);
      first = $partAtCaret();
    },
    { discrete: true },
  );
  const key = first as NodeKey | null;
  if (key === null) {
    return null;
  }
  const taken = document.readFrom(key);
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      const previous = node?.getPreviousSibling() ?? null;
      for (const next of [node, ...(node?.getNextSiblings() ?? [])]) {
        next?.remove();
      }
      if ($isElementNode(previous)) {
        previous.selectEnd();
      }
    },
    { discrete: true },
  );
  return taken;
}

/** Arrow keys move the page's caret, and the editor hears of it a moment later: after the key that asks for the part. */
function $followPage(editor: LexicalEditor): void {
  const root = editor.getRootElement();
  const page = root?.ownerDocument.getSelection() ?? null;
  const selection = $getSelection();
  if (
    root !== null &&
    root.ownerDocument.activeElement === root &&
    page !== null &&
    page.rangeCount > 0 &&
    $isRangeSelection(selection)
  ) {
    selection.applyDOMRange(page.getRangeAt(0));
  }
}

/** The top-level block from which on it stands behind the caret then; null where nothing can be parted. */
function $partAtCaret(): NodeKey | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    return null;
  }
  selection.anchor.set(selection.focus.key, selection.focus.offset, selection.focus.type);
  const block = $textBlockOf(selection.anchor.getNode());
  if (block === null || $isCodeNode(block) || $findMatchingParent(block, $isTableCellNode) !== null) {
    return null;
  }
  selection.insertParagraph();
  const caret = $getSelection();
  const rest = $isRangeSelection(caret) ? $textBlockOf(caret.anchor.getNode()) : null;
  if (rest === null) {
    return null;
  }
  const top = $atTop(rest);
  // Keeps two lists from growing together again; an empty paragraph is not written.
  const between = $createParagraphNode();
  top.insertBefore(between);
  return between.getKey();
}

/** Parts the lists and quotes around a block, so that it begins one at the top. */
function $atTop(block: LexicalNode): LexicalNode {
  const parent = block.getParent();
  if (parent === null || $isRootNode(parent)) {
    return block;
  }
  if (block.getPreviousSibling() === null) {
    return $atTop(parent);
  }
  const right = $copyNode(parent).append(block, ...block.getNextSiblings());
  parent.insertAfter(right);
  return $atTop(right);
}
