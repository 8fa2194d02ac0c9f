import {
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';

/** What of a document is selected. */
export interface SelectedPart {
  /** Every node with something selected in it, and what holds one. */
  readonly has: (node: LexicalNode) => boolean;
  /** As much of a piece of text as is selected. */
  readonly textOf: (node: LexicalNode) => string;
}

export function $selectedPart(selection: RangeSelection): SelectedPart {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const textOf = (node: LexicalNode): string => {
    const text = node.getTextContent();
    if (!$isTextNode(node)) {
      return text;
    }
    const isFirst = start.type === 'text' && start.key === node.getKey();
    const isLast = end.type === 'text' && end.key === node.getKey();
    return text.slice(isFirst ? start.offset : 0, isLast ? end.offset : text.length);
  };
  const keys = new Set<NodeKey>();
  for (const node of selection.getNodes()) {
    // Where a selection only reaches to, before the first word of a block, nothing is selected.
    const isEdge = node.is(end.getNode()) && !node.is(start.getNode());
    const isSelected = $isElementNode(node)
      ? node.isEmpty() && !isEdge
      : !$isTextNode(node) || textOf(node) !== '';
    if (isSelected) {
      for (let at: LexicalNode | null = node; at !== null && !keys.has(at.getKey()); at = at.getParent()) {
        keys.add(at.getKey());
      }
    }
  }
  return { has: (node) => keys.has(node.getKey()), textOf };
}

/** The innermost element with all of the selection in it. */
export function $innermost(root: ElementNode, part: SelectedPart): ElementNode {
  const [only, ...others] = root.getChildren().filter(part.has);
  return $isElementNode(only) && !only.isInline() && others.length === 0 ? $innermost(only, part) : root;
}
