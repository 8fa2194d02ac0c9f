import { z } from 'zod';
import type { Finding } from '../../domain/finding';
import { countWords, markdownSchema } from '../../domain/markdown-text';
import { quoteIdSchema, responseIdSchema } from '../../lib/ids';
import { textAnchorSchema } from '../../lib/text-anchor';
import { stepKindNames } from '../kind-names';
import type { StepKind } from '../step-kind';

const justifyConfigSchema = z.strictObject({
  minWords: z.int().nonnegative().max(100_000).default(30),
  /** How many passages of the responses must be quoted. */
  minQuotes: z.int().nonnegative().max(50).default(1),
});

const quoteSchema = z.strictObject({
  id: quoteIdSchema,
  response: responseIdSchema,
  anchor: textAnchorSchema,
});

const justifyAnswerSchema = z.strictObject({
  markdown: markdownSchema,
  quotes: z.array(quoteSchema).max(500),
});

export type JustifyConfig = z.infer<typeof justifyConfigSchema>;
export type JustifyAnswer = z.infer<typeof justifyAnswerSchema>;
export type QuoteDraft = z.infer<typeof quoteSchema>;

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
      : { justification: { markdown: answer.markdown, quotes: usedQuotes(answer) } },
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

/** The link target by which a text refers to a quote. */
export function quoteTarget(id: string): string {
  return `#quote-${id}`;
}

/** Whether the text refers to the quote. A quote that the text no longer names stays in the draft, but not in the data. */
export function isQuoteUsed(markdown: string, id: string): boolean {
  return markdown.includes(`](${quoteTarget(id)})`);
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
    const message = `The justification has ${words} words; this project asks for at least ${config.minWords}.`;
    findings.push({ path: ['markdown'], severity: 'blocks', message });
  }
  const used = usedQuotes(answer).length;
  if (used < config.minQuotes) {
    const wanted = config.minQuotes === 1 ? 'one passage' : `${config.minQuotes} passages`;
    const message = `Quote at least ${wanted}: select text in a response and press Q.`;
    findings.push({ path: ['quotes'], severity: 'blocks', message });
  }
  const unused = answer.quotes.length - used;
  if (unused > 0) {
    const message = `${unused === 1 ? 'One quote is' : `${unused} quotes are`} no longer named in the text and will not be sent.`;
    findings.push({ path: ['quotes'], severity: 'advice', message });
  }
  return findings;
}
