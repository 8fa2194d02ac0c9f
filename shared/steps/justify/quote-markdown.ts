import { blockQuote, escapeLine } from '../../lib/block-quote';

/** The link target by which a text refers to a quote. */
export function quoteTarget(id: string): string {
  return `#quote-${id}`;
}

/**
 * A passage of a text as a Markdown block quote that names its source (`markdown` as for any block quote):
 *
 *     > apixaban 5 mg twice daily
 *     >
 *     > — [Response B](#quote-q1)
 */
export function quoteMarkdown(passage: string, source: string, id: string, markdown: string | null): string {
  return blockQuote(passage, `[${escapeLine(source)}](${quoteTarget(id)})`, markdown);
}
