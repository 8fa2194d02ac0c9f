import type { StepKindName } from './registry';

/** What people call the step kinds. Apart from the kinds, so that a list of tasks can name them without loading them. */
export const stepKindNames: Readonly<Record<StepKindName, string>> = {
  prompt: 'Prompt',
  criteria: 'Criteria',
  evaluate: 'Evaluate',
  justify: 'Justification',
  write: 'Ideal answer',
  trace: 'Consistency check',
};
