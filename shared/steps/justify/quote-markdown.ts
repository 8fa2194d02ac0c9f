import { blockQuote, escapeLine } from '../../lib/block-quote';

/** The link target by which a text refers to a quote. */
export function quoteTarget(id: string): string {
  return `#quote-${id}`;
}

/**
 * A passage of a text as a Markdown block quote that names its source:
 *
 *     > apixaban 5 mg twice daily
 *     >
 *     > — [Response B](#quote-q1)
 */
export function quoteMarkdown(passage: string, source: string, id: string): string {
  return blockQuote(passage, `[${escapeLine(source)}](${quoteTarget(id)})`);
}
