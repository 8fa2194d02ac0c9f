import {
  $createCodeHighlightNode,
  $isCodeHighlightNode,
  $isCodeNode,
  CodeHighlightNode,
  CodeNode,
} from '@lexical/code-core';
import {
  $createTextNode,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTabNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  TabNode,
  TextNode,
} from 'lexical';
import { $codeNodes } from './code-content';

/**
 * Code holds nothing but plain text: no bold, no links, no formulas, whatever was pasted or merged into it. And a line is
 * one text node, tabs and all, so that the page can lay it out by itself.
 */
export function registerCodeTransforms(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, (node) => {
      // Replacing a node would end a composition that is under way in it.
      if ($isCodeNode(node.getParent()) && !$isCodeHighlightNode(node) && !editor.isComposing()) {
        $replaceKeepingCaret(node, $createCodeHighlightNode(node.getTextContent()));
      }
    }),
    editor.registerNodeTransform(TabNode, (node) => {
      if ($isCodeNode(node.getParent()) && !editor.isComposing()) {
        $replaceKeepingCaret(node, $createCodeHighlightNode('\t'));
      }
    }),
    editor.registerNodeTransform(CodeHighlightNode, (node) => {
      if (node.getParent() === null || editor.isComposing()) {
        return;
      }
      if ($isCodeNode(node.getParent())) {
        $joinLine(node);
      } else {
        $replaceKeepingCaret(node, $createTextNode(node.getTextContent()));
      }
    }),
    editor.registerNodeTransform(CodeNode, (code) => {
      for (const child of code.getChildren()) {
        if (
          !$isCodeHighlightNode(child) &&
          !$isLineBreakNode(child) &&
          !$isTabNode(child) &&
          !isPlainText(child)
        ) {
          const text = child.getTextContent();
          const nodes = text === '' ? [] : $codeNodes(text);
          code.splice(child.getIndexWithinParent(), 1, nodes);
        }
      }
    }),
  );
}

/** Makes one text of a node and what stands beside it in its line. */
function $joinLine(node: CodeHighlightNode): void {
  const [before, next] = [node.getPreviousSibling(), node.getNextSibling()];
  if (node.getTextContent() === '') {
    // The browser takes a caret in a text of nothing behind a line break for one at the end of the line above.
    node.remove();
  } else if ($isCodeHighlightNode(before)) {
    before.mergeWithSibling(node);
  } else if ($isCodeHighlightNode(next)) {
    node.mergeWithSibling(next);
  }
}

function isPlainText(node: LexicalNode): boolean {
  return node.getType() === TextNode.getType();
}

function $replaceKeepingCaret(node: TextNode, next: TextNode): void {
  const key = node.getKey();
  const selection = $getSelection();
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus] : [];
  const kept = points.map((point) => (point.key === key && point.type === 'text' ? point.offset : null));
  node.replace(next);
  const now = $getSelection();
  if ($isRangeSelection(now)) {
    [now.anchor, now.focus].forEach((point, index) => {
      const offset = kept[index];
      if (offset !== null && offset !== undefined) {
        point.set(next.getKey(), offset, 'text');
      }
    });
  }
}
