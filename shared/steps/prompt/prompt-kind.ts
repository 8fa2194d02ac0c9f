import type { Contributions } from '../../domain/contributions';
import type { Material } from '../../domain/task';
import { stepKindNames } from '../kind-names';
import type { StepKind, StepView } from '../step-kind';
import { checkPrompt } from './check-prompt';
import { chainMarks, composeChain, composeMessage, composeVariants, turnsBefore } from './compose-prompt';
import { type PromptAnswer, promptAnswerSchema } from './prompt-answer';
import { type PromptConfig, promptConfigSchema } from './prompt-config';

/**
 * Writing a prompt as a practitioner would ask it, with context, constraints and edge conditions in fields of their
 * own: one prompt, a chain of turns, or several variants of one need. Contributes `prompt` (of variants, the first)
 * and `variants`.
 *
 * Facts: `kinds` (marks of the follow-ups), `difficulties` and `forms` (of the variants).
 */
export const promptKind: StepKind<PromptConfig, PromptAnswer> = {
  kind: 'prompt',
  name: stepKindNames.prompt,
  version: 1,
  configSchema: promptConfigSchema,
  answerSchema: promptAnswerSchema,
  empty: emptyPrompt,
  check: ({ config, answer }) => checkPrompt(config, answer),
  facts: ({ config, answer }) => {
    const turns = config.mode === 'chain' ? (answer.turns ?? []).slice(1) : [];
    const variants = config.mode === 'variants' ? (answer.variants ?? []) : [];
    return {
      kinds: turns.flatMap(({ kind }) => kind ?? []),
      difficulties: variants.flatMap(({ difficulty }) => difficulty ?? []),
      forms: variants.flatMap(({ form }) => form ?? []),
    };
  },
  contribute: contributePrompt,
  migrations: [],
  sample: () => ({
    config: promptConfigSchema.parse({ context: 'required', edges: 'optional', style: 'domain' }),
    answer: {
      prompt:
        'Which anticoagulant would you start, at what dose, and what would you check in the first week?',
      context: '78-year-old woman, 52 kg, new atrial fibrillation, eGFR 28 ml/min/1.73 m², on verapamil.',
      constraints: [{ id: 'c1', text: 'She cannot come for INR checks.' }],
      edges: [{ id: 'e1', text: 'Her eGFR was 34 six weeks ago and is still falling.' }],
    },
  }),
};

function emptyPrompt(config: PromptConfig, material: Material): PromptAnswer {
  const start =
    config.start === 'material'
      ? (material.prompt.findLast((turn) => turn.role === 'user')?.content ?? '')
      : '';
  const background = { context: '', constraints: [] };
  switch (config.mode) {
    case 'single':
      return { prompt: start, ...background };
    case 'chain':
      return { prompt: '', ...background, turns: [{ id: 'first', kind: null, markdown: start, reply: '' }] };
    case 'variants':
      return {
        prompt: '',
        ...background,
        variants: [{ id: 'first', markdown: start, difficulty: null, form: null }],
      };
  }
}

function contributePrompt(view: StepView<PromptConfig, PromptAnswer>): Contributions {
  const { config, answer, material } = view;
  const before = turnsBefore(material);
  switch (config.mode) {
    case 'single': {
      const content = composeMessage(config, answer, answer.prompt);
      return content === '' ? {} : { prompt: [...before, { role: 'user', content }] };
    }
    case 'chain': {
      const turns = composeChain(config, answer);
      const promptMarks = [...before.map(() => null), ...chainMarks(config, answer, turns)];
      return turns.length === 0 ? {} : { prompt: [...before, ...turns], promptMarks };
    }
    case 'variants': {
      const variants = composeVariants(config, answer, before);
      return variants[0] === undefined ? {} : { prompt: variants[0].prompt, variants };
    }
  }
}
