import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { $isQuoteNode } from '../containers/quote-node';
import { quoteIdOf } from '../link/link-target';
import { $isProseLinkNode } from '../link/prose-link-node';

/** The id of the citation that the caret stands on, or of the one that names the source of the quotation around it. */
export function $quoteAtCaret(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    return null;
  }
  const node = selection.anchor.getNode();
  const link = $findMatchingParent(node, $isProseLinkNode);
  const quotation = $findMatchingParent(node, $isQuoteNode);
  return (link && quoteIdOf(link.getURL())) ?? (quotation && $citedIn(quotation));
}

function $citedIn(node: LexicalNode): string | null {
  if ($isProseLinkNode(node)) {
    return quoteIdOf(node.getURL());
  }
  for (const child of $isElementNode(node) ? node.getChildren() : []) {
    const cited = $citedIn(child);
    if (cited !== null) {
      return cited;
    }
  }
  return null;
}
