import { z } from 'zod';
import type { Finding } from '../../domain/finding';
import { countWords, markdownSchema } from '../../domain/markdown-text';
import { stepKindNames } from '../kind-names';
import type { StepKind } from '../step-kind';

const writeConfigSchema = z.strictObject({
  minWords: z.int().nonnegative().max(100_000).default(50),
  maxWords: z.int().positive().max(200_000).nullable().default(null),
  /** Which user turn of the prompt is answered, 0-based; null is the last one. */
  turn: z.int().nonnegative().max(100).nullable().default(null),
  /** Whether the ideal answer counts as better than every response that was judged. */
  preferred: z.boolean().default(true),
});

const writeAnswerSchema = z.strictObject({ markdown: markdownSchema });

export type WriteConfig = z.infer<typeof writeConfigSchema>;
export type WriteAnswer = z.infer<typeof writeAnswerSchema>;

/** Writing the ideal answer. */
export const writeKind: StepKind<WriteConfig, WriteAnswer> = {
  kind: 'write',
  name: stepKindNames.write,
  version: 1,
  configSchema: writeConfigSchema,
  answerSchema: writeAnswerSchema,
  empty: () => ({ markdown: '' }),
  check: ({ config, answer }) => checkIdeal(config, answer),
  contribute: ({ config, answer, material, earlier }) => {
    if (answer.markdown.trim() === '') {
      return {};
    }
    const users = (earlier.prompt ?? material.prompt).filter((turn) => turn.role === 'user').length;
    const turn = config.turn ?? Math.max(0, users - 1);
    return { ideals: [{ turn, markdown: answer.markdown, preferred: config.preferred }] };
  },
  migrations: [],
  sample: {
    config: { minWords: 5, maxWords: null, turn: null, preferred: true },
    answer: {
      markdown: '## Recommendation\n\nApixaban **2.5 mg** twice daily: she is under 60 kg and close to 80.',
    },
  },
};

function checkIdeal(config: WriteConfig, answer: WriteAnswer): Finding[] {
  const words = countWords(answer.markdown);
  if (words === 0) {
    return [{ path: ['markdown'], severity: 'blocks', message: 'Write the ideal answer.' }];
  }
  if (words < config.minWords) {
    const message = `The answer has ${words} words; this project asks for at least ${config.minWords}.`;
    return [{ path: ['markdown'], severity: 'blocks', message }];
  }
  if (config.maxWords !== null && words > config.maxWords) {
    const message = `The answer has ${words} words; this project takes at most ${config.maxWords}.`;
    return [{ path: ['markdown'], severity: 'blocks', message }];
  }
  return [];
}
