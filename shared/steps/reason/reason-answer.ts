import { z } from 'zod';
import { markdownSchema } from '../../domain/markdown-text';
import { responseIdSchema } from '../../lib/ids';
import type { StepView } from '../step-kind';

export const reasonConfigSchema = z.strictObject({
  /** Whether the expert writes the chain, or judges that of a response. */
  start: z.enum(['empty', 'response']).default('empty'),
  /** Which response is judged; null is the first. */
  response: responseIdSchema.nullable().default(null),
  /** How many of the steps must be marked; `to-first-error`: those after the first wrong one may be left open. */
  marks: z.enum(['all', 'to-first-error', 'none']).default('all'),
  /** Whether a wrong step needs a note that says what is wrong. */
  notes: z.enum(['required', 'optional']).default('required'),
  /** Whether the words of the steps may be changed; null: those of a response may not, the expert's own may. */
  editable: z.boolean().nullable().default(null),
  least: z.int().min(1).max(200).default(2),
  /** Whether a final answer must be given. */
  needsAnswer: z.boolean().default(true),
  /** Whether a chain without a wrong step, with its final answer, is the ideal answer to the last user's turn. */
  asIdeal: z.boolean().default(false),
});

const chainStepSchema = z.strictObject({
  id: z.string().min(1).max(64),
  markdown: markdownSchema,
  /** Null as long as it was not judged. */
  mark: z.enum(['right', 'wrong', 'neutral']).nullable(),
  note: z.string().max(5_000),
});

export const reasonAnswerSchema = z.strictObject({
  steps: z.array(chainStepSchema).max(500),
  answer: markdownSchema,
});

export type ReasonConfig = z.infer<typeof reasonConfigSchema>;
export type ReasonAnswer = z.infer<typeof reasonAnswerSchema>;
export type ChainStep = z.infer<typeof chainStepSchema>;
export type ChainMark = NonNullable<ChainStep['mark']>;
export type ReasonView = StepView<ReasonConfig, ReasonAnswer>;

/** Whether the words of the steps may be changed. */
export function areStepsEditable(config: ReasonConfig): boolean {
  return config.editable ?? config.start === 'empty';
}

/** Which step is the first wrong one, 0-based; −1 where none is. */
export function firstError(steps: readonly ChainStep[]): number {
  return steps.findIndex((step) => step.mark === 'wrong');
}

/** Whether the project leaves open what a step is, because it comes after the first wrong one. */
export function isBeyondError(config: ReasonConfig, steps: readonly ChainStep[], index: number): boolean {
  const error = firstError(steps);
  return config.marks === 'to-first-error' && error !== -1 && index > error;
}

/** The mark that a new step has: who writes a chain stands behind its steps. */
export function markOfNewStep(config: ReasonConfig): ChainStep['mark'] {
  return config.start === 'empty' && config.marks !== 'none' ? 'right' : null;
}
