import { z } from 'zod';
import type { Finding } from '../../domain/finding';
import { countWords, markdownSchema } from '../../domain/markdown-text';
import type { Turn } from '../../domain/turn';
import { stepKindNames } from '../kind-names';
import type { StepKind } from '../step-kind';

const promptConfigSchema = z.strictObject({
  /** Whether the prompt field starts with the material's last user turn, to be refined, or empty. */
  start: z.enum(['empty', 'material']).default('empty'),
  minWords: z.int().nonnegative().max(10_000).default(8),
  needsContext: z.boolean().default(false),
  /** How many realistic constraints are asked for. */
  minConstraints: z.int().nonnegative().max(20).default(1),
});

const constraintSchema = z.strictObject({ id: z.string().min(1).max(64), text: z.string().max(2_000) });

const promptAnswerSchema = z.strictObject({
  prompt: markdownSchema,
  context: markdownSchema,
  constraints: z.array(constraintSchema).max(50),
});

export type PromptConfig = z.infer<typeof promptConfigSchema>;
export type PromptAnswer = z.infer<typeof promptAnswerSchema>;

/** Writing a prompt as a practitioner would ask it, with context and constraints in fields of their own. */
export const promptKind: StepKind<PromptConfig, PromptAnswer> = {
  kind: 'prompt',
  name: stepKindNames.prompt,
  version: 1,
  configSchema: promptConfigSchema,
  answerSchema: promptAnswerSchema,
  empty: (config, material) => ({
    prompt:
      config.start === 'material'
        ? (material.prompt.findLast((turn) => turn.role === 'user')?.content ?? '')
        : '',
    context: '',
    constraints: [],
  }),
  check: ({ config, answer }) => checkPrompt(config, answer),
  contribute: ({ answer, material }) => {
    const message = composePrompt(answer);
    return message === ''
      ? {}
      : { prompt: [...turnsBefore(material.prompt), { role: 'user', content: message }] };
  },
  migrations: [],
  sample: {
    config: { start: 'empty', minWords: 8, needsContext: true, minConstraints: 1 },
    answer: {
      prompt:
        'Which anticoagulant would you start, at what dose, and what would you check in the first week?',
      context: '78-year-old woman, 52 kg, new atrial fibrillation, eGFR 28 ml/min/1.73 m², on verapamil.',
      constraints: [{ id: 'c1', text: 'She cannot come for INR checks.' }],
    },
  },
};

/**
 * The message that a model would be sent: context, then the prompt, then the constraints as a list; empty fields leave
 * no trace. Empty when there is no prompt.
 */
export function composePrompt(answer: PromptAnswer): string {
  if (answer.prompt.trim() === '') {
    return '';
  }
  const constraints = answer.constraints
    .map((constraint) => constraint.text.trim())
    .filter((text) => text !== '');
  const list =
    constraints.length === 0 ? '' : `Constraints:\n${constraints.map((text) => `- ${text}`).join('\n')}`;
  return [answer.context.trim(), answer.prompt.trim(), list].filter((part) => part !== '').join('\n\n');
}

/** The turns that come before the last user turn, which the expert's prompt takes the place of. */
function turnsBefore(turns: readonly Turn[]): readonly Turn[] {
  const last = turns.findLastIndex((turn) => turn.role === 'user');
  return last === -1 ? turns : turns.slice(0, last);
}

function checkPrompt(config: PromptConfig, answer: PromptAnswer): Finding[] {
  const findings: Finding[] = [];
  const words = countWords(answer.prompt);
  if (words === 0) {
    findings.push({ path: ['prompt'], severity: 'blocks', message: 'Write the prompt.' });
  } else if (words < config.minWords) {
    const message = `The prompt has ${words} words; this project asks for at least ${config.minWords}.`;
    findings.push({ path: ['prompt'], severity: 'blocks', message });
  }
  if (answer.context.trim() === '') {
    findings.push({
      path: ['context'],
      severity: config.needsContext ? 'blocks' : 'advice',
      message: 'Say what the person asking would know: who, where, what has been tried.',
    });
  }
  const stated = answer.constraints.filter((constraint) => constraint.text.trim() !== '').length;
  if (stated < config.minConstraints) {
    const wanted =
      config.minConstraints === 1 ? 'one realistic constraint' : `${config.minConstraints} constraints`;
    findings.push({ path: ['constraints'], severity: 'blocks', message: `Name at least ${wanted}.` });
  }
  return findings;
}
