import type { StepKindName } from './registry';

/** What people call the step kinds. Apart from the kinds, so that a list of tasks can name them without loading them. */
export const stepKindNames: Readonly<Record<StepKindName, string>> = {
  prompt: 'Prompt',
  converse: 'Conversation',
  criteria: 'Criteria',
  evaluate: 'Evaluate',
  compare: 'Comparison',
  rate: 'Ratings',
  rank: 'Ranking',
  justify: 'Justification',
  write: 'Ideal answer',
  trace: 'Consistency check',
  label: 'Label',
  inspect: 'Inspection',
  flag: 'Flag',
  verify: 'Verification',
  revise: 'Revision',
  reason: 'Reasoning',
  probe: 'Probe',
};
