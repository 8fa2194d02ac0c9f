import type { QuoteDraft } from '#shared/steps/justify/justify-kind';
import { quoteMarkdown } from '#shared/steps/justify/quote-markdown';

type Named = readonly [quote: QuoteDraft, sourceName: string];

/**
 * The text with a quote pointed to other words: its block says them, where it still stands as it was put in. A block that
 * the expert has worked on stays as it is.
 */
export function quoteInPlace(markdown: string, from: Named, to: Named): string {
  return markdown.replace(markdownOf(from), () => markdownOf(to));
}

function markdownOf([{ id, anchor }, sourceName]: Named): string {
  return quoteMarkdown(anchor.quote, sourceName, id);
}
