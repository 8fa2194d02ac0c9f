import { z } from 'zod';
import type { Justification } from '../../domain/contributions';
import type { Finding } from '../../domain/finding';
import { countWords, markdownSchema } from '../../domain/markdown-text';
import { pressFor } from '../../domain/passage-actions';
import { type TextPlace, type TextSource, textSourceSchema } from '../../domain/text-source';
import { countOf, formatCount } from '../../lib/count';
import { quoteIdSchema, responseIdSchema } from '../../lib/ids';
import { textAnchorSchema } from '../../lib/text-anchor';
import { stepKindNames } from '../kind-names';
import type { ChosenPassage, HeldReference, StepKind, StepView } from '../step-kind';
import { quoteMarkdown, quoteTarget } from './quote-markdown';

const justifyConfigSchema = z.strictObject({
  minWords: z.int().nonnegative().max(100_000).default(30),
  /** How many passages of the responses must be quoted. */
  minQuotes: z.int().nonnegative().max(50).default(1),
});

const MOST_QUOTES = 500;

const quoteSchema = z.strictObject({
  id: quoteIdSchema,
  anchor: textAnchorSchema,
  /** The text says something else now, and the expert leaves the quote as it is. */
  kept: z.literal(true).exactOptional(),
});
const responseQuoteSchema = quoteSchema.extend({ response: responseIdSchema });
const otherQuoteSchema = quoteSchema.extend({ source: textSourceSchema });

const justifyAnswerSchema = z.strictObject({
  markdown: markdownSchema,
  quotes: z.array(z.union([responseQuoteSchema, otherQuoteSchema])).max(MOST_QUOTES),
});

export type JustifyConfig = z.infer<typeof justifyConfigSchema>;
export type JustifyAnswer = z.infer<typeof justifyAnswerSchema>;
export type QuoteDraft = JustifyAnswer['quotes'][number];

/** Saying why, in prose, with passages quoted from the responses. */
export const justifyKind: StepKind<JustifyConfig, JustifyAnswer> = {
  kind: 'justify',
  name: stepKindNames.justify,
  version: 1,
  configSchema: justifyConfigSchema,
  answerSchema: justifyAnswerSchema,
  empty: () => ({ markdown: '', quotes: [] }),
  check: ({ config, answer }) => checkJustification(config, answer),
  contribute: ({ answer }) =>
    answer.markdown.trim() === ''
      ? {}
      : { justification: { markdown: answer.markdown, ...contributedQuotes(answer) } },
  references: ({ answer }) => usedQuotes(answer).map(referenceOf),
  quote: (view, passage) => withQuoteAtEnd(view, passage),
  migrations: [],
  sample: () => ({
    config: { minWords: 10, minQuotes: 1 },
    answer: {
      markdown:
        'Response B gives the full dose although two reduction criteria are met:\n\n> apixaban 5 mg twice daily\n>\n> — [Response B](#quote-q1)',
      quotes: [
        {
          id: quoteIdSchema.parse('q1'),
          response: responseIdSchema.parse('b'),
          anchor: {
            start: 12,
            end: 37,
            quote: 'apixaban 5 mg twice daily',
            prefix: 'Start with ',
            suffix: '.',
          },
        },
      ],
    },
  }),
};

/** The text that a quote is taken from. */
export function quoteSource(quote: QuoteDraft): TextSource {
  return 'source' in quote ? quote.source : { of: 'text', text: quote.response };
}

/** A new quote. One of a response names the response, as it always did. */
export function newQuote(id: string, { source, anchor }: TextPlace, isResponse: boolean): QuoteDraft {
  const quote = { id: quoteIdSchema.parse(id), anchor };
  return isResponse && source.of === 'text'
    ? { ...quote, response: responseIdSchema.parse(source.text) }
    : { ...quote, source };
}

/** Whether the text refers to the quote. A quote that the text no longer names stays in the draft, but not in the data. */
export function isQuoteUsed(markdown: string, id: string): boolean {
  return markdown.includes(`](${quoteTarget(id)})`);
}

function referenceOf(quote: QuoteDraft): HeldReference {
  const { id, anchor, kept } = quote;
  return {
    path: ['quotes', id],
    subject: 'A quote',
    source: quoteSource(quote),
    anchor,
    kept: kept === true,
  };
}

function contributedQuotes(answer: JustifyAnswer): Omit<Justification, 'markdown'> {
  const used = usedQuotes(answer);
  const quotes = used.flatMap((quote) =>
    'response' in quote ? [{ id: quote.id, response: quote.response, anchor: quote.anchor }] : [],
  );
  const otherQuotes = used.flatMap((quote) =>
    'source' in quote ? [{ id: quote.id, source: quote.source, anchor: quote.anchor }] : [],
  );
  return { quotes, ...(otherQuotes.length === 0 ? {} : { otherQuotes }) };
}

/** The passage quoted below all that is written. */
function withQuoteAtEnd(
  { material, answer }: StepView<JustifyConfig, JustifyAnswer>,
  passage: ChosenPassage,
): JustifyAnswer | null {
  if (answer.quotes.length >= MOST_QUOTES) {
    return null;
  }
  const { source } = passage;
  const isResponse = material.responses.some(({ id }) => source.of === 'text' && id === source.text);
  const written = answer.markdown.trimEnd();
  const quoted = quoteMarkdown(passage.anchor.quote, passage.sourceName, passage.id, passage.markdown);
  return {
    ...answer,
    markdown: `${written}${written === '' ? '' : '\n\n'}${quoted}`,
    quotes: [...answer.quotes, newQuote(passage.id, passage, isResponse)],
  };
}

function usedQuotes(answer: JustifyAnswer): readonly QuoteDraft[] {
  return answer.quotes.filter((quote) => isQuoteUsed(answer.markdown, quote.id));
}

function checkJustification(config: JustifyConfig, answer: JustifyAnswer): Finding[] {
  const findings: Finding[] = [];
  const words = countWords(answer.markdown);
  if (words === 0) {
    findings.push({
      path: ['markdown'],
      severity: 'blocks',
      message: 'Write why you rated and ranked as you did.',
    });
  } else if (words < config.minWords) {
    const message = `The justification has ${countOf(words, 'word')}; this project asks for at least ${formatCount(config.minWords)}.`;
    findings.push({ path: ['markdown'], severity: 'blocks', message });
  }
  const used = usedQuotes(answer);
  if (used.filter((quote) => 'response' in quote).length < config.minQuotes) {
    const wanted = config.minQuotes === 1 ? 'one passage' : `${config.minQuotes} passages`;
    const action = 'quote-selection';
    const message = `Quote at least ${wanted}: select text in a response and ${pressFor(action)}.`;
    findings.push({ path: ['quotes'], severity: 'blocks', message, action });
  }
  const unused = answer.quotes.length - used.length;
  if (unused > 0) {
    const message = `${unused === 1 ? 'One quote is' : `${unused} quotes are`} no longer named in the text and will not be sent.`;
    findings.push({ path: ['quotes'], severity: 'advice', message });
  }
  return findings;
}
