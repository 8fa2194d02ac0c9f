import type { Material } from '../../domain/task';
import { isSameConversation, type Turn } from '../../domain/turn';
import type { Reasoning } from '../../domain/writings';
import { stepKindNames } from '../kind-names';
import type { StepKind } from '../step-kind';
import { checkReasoning } from './check-reasoning';
import {
  type ChainStep,
  firstError,
  markOfNewStep,
  type ReasonAnswer,
  type ReasonConfig,
  type ReasonView,
  reasonAnswerSchema,
  reasonConfigSchema,
} from './reason-answer';
import { splitSolution } from './split-solution';

/**
 * A solution as a chain of steps, each right, wrong or neutral: written by the expert, or that of a response, judged
 * step by step.
 *
 * Facts: `outcome` is 'all-right', 'has-error' or 'open' (steps that should be marked are not).
 */
export const reasonKind: StepKind<ReasonConfig, ReasonAnswer> = {
  kind: 'reason',
  name: stepKindNames.reason,
  version: 1,
  configSchema: reasonConfigSchema,
  answerSchema: reasonAnswerSchema,
  empty: (config, material) => ({ steps: firstSteps(config, material), answer: '' }),
  check: checkReasoning,
  facts: ({ config, answer }) => ({ outcome: [outcomeOf(config, answer)] }),
  contribute: (view) => {
    const reasoning = reasoningOf(view);
    if (reasoning === null) {
      return {};
    }
    const ideal = view.config.asIdeal ? idealOf(view, reasoning) : null;
    return { reasonings: [reasoning], ...(ideal !== null && { ideals: [ideal] }) };
  },
  migrations: [],
  sample: () => ({
    config: {
      start: 'empty',
      response: null,
      marks: 'all',
      notes: 'required',
      editable: null,
      least: 2,
      needsAnswer: true,
      asIdeal: false,
    },
    answer: {
      steps: [
        { id: 's1', markdown: 'Let $n = 2k + 1$ with $k \\ge 0$.', mark: 'right', note: '' },
        {
          id: 's2',
          markdown: 'Then $n^2 = 4k^2 + 4k + 1 = 4k(k + 1) + 1$, and $k(k+1)$ is even.',
          mark: 'right',
          note: '',
        },
        { id: 's3', markdown: 'Hence $n^2 = 16m + 1$ for some $m$.', mark: 'wrong', note: 'It is $8m + 1$.' },
      ],
      answer: '$n^2 \\equiv 1 \\pmod 8$',
    },
  }),
};

function firstSteps(config: ReasonConfig, material: Material): ChainStep[] {
  if (config.start === 'empty') {
    return [{ id: 's1', markdown: '', mark: markOfNewStep(config), note: '' }];
  }
  const response =
    config.response === null
      ? material.responses[0]
      : material.responses.find(({ id }) => id === config.response);
  return splitSolution(response?.markdown ?? '')
    .slice(0, 500)
    .map((markdown, index) => ({ id: `s${index + 1}`, markdown, mark: null, note: '' }));
}

function outcomeOf(config: ReasonConfig, { steps }: ReasonAnswer): string {
  if (firstError(steps) !== -1) {
    return 'has-error';
  }
  return config.marks !== 'none' && steps.some((step) => step.mark === null) ? 'open' : 'all-right';
}

/**
 * The chain as it was judged: steps without words are left out, and so are unmarked ones where marks are asked for. Who
 * writes a chain stands behind its steps; what a response says is not judged where no marks are asked for.
 */
function reasoningOf(view: ReasonView): Reasoning | null {
  const { config, answer } = view;
  const unmarked = config.start === 'empty' ? 'right' : null;
  const steps = answer.steps
    .filter((step) => step.markdown.trim() !== '' && (config.marks === 'none' || step.mark !== null))
    .map(({ markdown, mark, note }) => ({ markdown: markdown.trim(), mark: mark ?? unmarked, note }));
  return steps.length === 0 ? null : { problem: problemOf(view), steps, answer: answer.answer.trim() };
}

/** A response solves the problem of the material, whatever prompt the expert has written since. */
function problemOf({ config, material, earlier }: ReasonView): readonly Turn[] {
  return config.start === 'response' && material.prompt.length > 0
    ? material.prompt
    : (earlier.prompt ?? material.prompt);
}

function idealOf({ material, earlier }: ReasonView, { problem, steps, answer }: Reasoning) {
  const isProven = steps.every((step) => step.mark !== 'wrong' && step.mark !== null);
  if (!isProven || !isSameConversation(problem, earlier.prompt ?? material.prompt)) {
    return null;
  }
  const users = problem.filter((turn) => turn.role === 'user').length;
  const markdown = [...steps.map((step) => step.markdown), answer].filter((part) => part !== '').join('\n\n');
  return { turn: Math.max(0, users - 1), markdown, preferred: true };
}
