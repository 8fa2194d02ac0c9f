import { z } from 'zod';
import type { Finding } from '../../domain/finding';
import { countWords, markdownSchema } from '../../domain/markdown-text';
import { countOf, formatCount } from '../../lib/count';
import { stepKindNames } from '../kind-names';
import type { StepKind } from '../step-kind';
import { type SectionProgress, sectionProgress, skeletonOf, wordsBelowHeadings } from './sections';
import { type TemplateSection, templateSchema, templateSections } from './templates';

const writeConfigSchema = z.strictObject({
  minWords: z.int().nonnegative().max(100_000).default(50),
  maxWords: z.int().positive().max(200_000).nullable().default(null),
  /** Which user turn of the prompt is answered, 0-based; null is the last one. */
  turn: z.int().nonnegative().max(100).nullable().default(null),
  /** Whether the ideal answer counts as better than every response that was judged. */
  preferred: z.boolean().default(true),
  /** The sections that the answer has: one of the named templates, or the project's own. */
  template: templateSchema.nullable().default(null),
});

const writeAnswerSchema = z.strictObject({ markdown: markdownSchema });

export type WriteConfig = z.infer<typeof writeConfigSchema>;
export type WriteAnswer = z.infer<typeof writeAnswerSchema>;

/**
 * Writing the ideal answer, freely or in the sections of a template.
 *
 * Facts: `section:<heading>` with the state of each section of the template (missing, empty, short, incomplete, done).
 */
export const writeKind: StepKind<WriteConfig, WriteAnswer> = {
  kind: 'write',
  name: stepKindNames.write,
  version: 1,
  configSchema: writeConfigSchema,
  answerSchema: writeAnswerSchema,
  empty: (config) => ({ markdown: skeletonOf(templateSections(config.template)) }),
  check: ({ config, answer }) => [...checkIdeal(config, answer), ...checkSections(config, answer)],
  facts: ({ config, answer }) =>
    Object.fromEntries(
      sectionProgress(answer.markdown, templateSections(config.template)).map(({ section, state }) => [
        `section:${section.heading}`,
        [state],
      ]),
    ),
  contribute: ({ config, answer, material, earlier }) => {
    if (isUnwritten(config, answer)) {
      return {};
    }
    const users = (earlier.prompt ?? material.prompt).filter((turn) => turn.role === 'user').length;
    const turn = config.turn ?? Math.max(0, users - 1);
    return { ideals: [{ turn, markdown: answer.markdown, preferred: config.preferred }] };
  },
  migrations: [],
  sample: () => ({
    config: { minWords: 5, maxWords: null, turn: null, preferred: true, template: null },
    answer: {
      markdown: '## Recommendation\n\nApixaban **2.5 mg** twice daily: she is under 60 kg and close to 80.',
    },
  }),
};

/** The words that count towards what the project asks for; the headings that it gave itself do not. */
export function wordsOf(config: WriteConfig, markdown: string): number {
  return config.template === null ? countWords(markdown) : wordsBelowHeadings(markdown);
}

/** Whether there is nothing, or nothing but the headings that the editor began with. */
function isUnwritten(config: WriteConfig, answer: WriteAnswer): boolean {
  const sections = templateSections(config.template);
  return (
    answer.markdown.trim() === '' ||
    (sections.length > 0 && answer.markdown.trim() === skeletonOf(sections).trim())
  );
}

function checkIdeal(config: WriteConfig, answer: WriteAnswer): Finding[] {
  const words = wordsOf(config, answer.markdown);
  if (words === 0) {
    return [{ path: ['markdown'], severity: 'blocks', message: 'Write the ideal answer.' }];
  }
  if (words < config.minWords) {
    const message = `The answer has ${countOf(words, 'word')}; this project asks for at least ${formatCount(config.minWords)}.`;
    return [{ path: ['markdown'], severity: 'blocks', message }];
  }
  if (config.maxWords !== null && words > config.maxWords) {
    const message = `The answer has ${countOf(words, 'word')}; this project takes at most ${formatCount(config.maxWords)}.`;
    return [{ path: ['markdown'], severity: 'blocks', message }];
  }
  return [];
}

/** What the sections lack, each at its place: its number within `markdown`. */
function checkSections(config: WriteConfig, answer: WriteAnswer): Finding[] {
  if (isUnwritten(config, answer)) {
    return [];
  }
  return sectionProgress(answer.markdown, templateSections(config.template)).flatMap((progress, index) => {
    const message = whatIsMissing(progress);
    return message === null ? [] : [{ path: ['markdown', index], severity: 'blocks' as const, message }];
  });
}

function whatIsMissing({ section, state, words }: SectionProgress): string | null {
  const name = `“${section.heading}”`;
  switch (state) {
    case 'missing':
      return section.required ? `The section ${name} is missing.` : null;
    case 'empty':
      return section.required ? `The section ${name} is empty.` : null;
    case 'incomplete':
      return section.required ? `The section ${name} needs ${NEEDS[section.needs ?? 'code']}.` : null;
    case 'short':
      return section.required
        ? `The section ${name} has ${countOf(words, 'word')}; at least ${formatCount(section.least)} are asked for.`
        : null;
    case 'done':
      return null;
  }
}

const NEEDS: Readonly<Record<NonNullable<TemplateSection['needs']>, string>> = {
  code: 'a code block',
  maths: 'a formula',
};
