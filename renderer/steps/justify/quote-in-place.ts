import type { QuoteDraft } from '#shared/steps/justify/justify-kind';
import { quoteMarkdown } from '#shared/steps/justify/quote-markdown';

type Named = readonly [quote: QuoteDraft, sourceName: string, markdown: string | null];

/**
 * The text with a quote pointed to other words: its block says them, where it still stands as it was put in. A block that
 * the expert has worked on stays as it is.
 */
export function quoteInPlace(markdown: string, from: Named, to: Named): string {
  const [quote, sourceName] = from;
  // The text that it came from may have changed, and with it what its Markdown would be.
  const forms = [markdownOf(from), markdownOf([quote, sourceName, null])];
  const found = forms.find((form) => markdown.includes(form));
  return found === undefined ? markdown : markdown.replace(found, () => markdownOf(to));
}

function markdownOf([{ id, anchor }, sourceName, markdown]: Named): string {
  return quoteMarkdown(anchor.quote, sourceName, id, markdown);
}
