import { $getSelection, $isRangeSelection } from 'lexical';
import type { CalloutKind } from '../../markdown/markdown-nodes';
import { $selectedTextBlocks } from '../containers/container-queries';
import { $toggleQuote } from '../containers/container-toggles';
import { $isQuoteNode, type QuoteNode } from '../containers/quote-node';

/** Puts the selected blocks into a call-out or out of it; a plain quotation becomes one. */
export function $toggleCallout(): void {
  const quotes = $selectedQuotes();
  if (quotes.length > 0 && quotes.every((quote) => quote.getCallout() !== null)) {
    $toggleQuote();
  } else {
    $setCallout('note');
  }
}

/** Makes the quotations around the caret call-outs of a kind; null makes plain quotations of them. */
export function $setCallout(kind: CalloutKind | null): void {
  if ($selectedQuotes().length === 0) {
    $toggleQuote();
  }
  for (const quote of $selectedQuotes()) {
    quote.setCallout(kind);
  }
}

/** The innermost quotation around each selected block. */
function $selectedQuotes(): QuoteNode[] {
  const selection = $getSelection();
  const blocks = $isRangeSelection(selection) ? $selectedTextBlocks(selection) : [];
  return [...new Set(blocks.flatMap((block) => block.getParents().find($isQuoteNode) ?? []))];
}
