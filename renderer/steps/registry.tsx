import type { StepKindName } from '#shared/steps/registry';
import { CompareStep } from './compare/compare-step';
import { ConverseStep } from './converse/converse-step';
import { CriteriaStep } from './criteria/criteria-step';
import { EvaluateStep } from './evaluate/evaluate-step';
import { FlagStep } from './flag/flag-step';
import { InspectStep } from './inspect/inspect-step';
import { JustifyStep } from './justify/justify-step';
import { LabelStep } from './label/label-step';
import { ProbeStep } from './probe/probe-step';
import { PromptStep } from './prompt/prompt-step';
import { RankStep } from './rank/rank-step';
import { RateStep } from './rate/rate-step';
import { ReasonStep } from './reason/reason-step';
import { ReviseStep } from './revise/revise-step';
import { type AnyStepLook, forgetLook } from './step-component';
import { TraceStep } from './trace/trace-step';
import { VerifyStep } from './verify/verify-step';
import { WriteStep } from './write/write-step';

/** How every step kind looks. A kind of shared/steps/registry.ts that is missing here fails to compile, by name. */
export const stepLooks = {
  prompt: forgetLook({
    Component: PromptStep,
    startsWithResponses: 'with-passages',
    recalls: ['prompt'],
    unfolds: [],
  }),
  criteria: forgetLook({
    Component: CriteriaStep,
    startsWithResponses: false,
    recalls: ['prompt'],
    unfolds: ['prompt'],
  }),
  evaluate: forgetLook({
    Component: EvaluateStep,
    startsWithResponses: true,
    recalls: ['prompt', 'labels', 'flags'],
    unfolds: [],
  }),
  compare: forgetLook({
    Component: CompareStep,
    startsWithResponses: true,
    recalls: ['prompt', 'criteria'],
    unfolds: [],
  }),
  rate: forgetLook({
    Component: RateStep,
    startsWithResponses: true,
    recalls: ['prompt', 'ranking', 'comparisons'],
    unfolds: [],
  }),
  rank: forgetLook({
    Component: RankStep,
    startsWithResponses: true,
    recalls: ['prompt', 'criteria', 'weaknesses', 'scores'],
    unfolds: [],
  }),
  justify: forgetLook({
    Component: JustifyStep,
    startsWithResponses: true,
    recalls: [
      'prompt',
      'criteria',
      'ranking',
      'weaknesses',
      'comparisons',
      'scores',
      'labels',
      'flags',
      'verdicts',
      'imageClaims',
    ],
    unfolds: [],
  }),
  write: forgetLook({
    Component: WriteStep,
    startsWithResponses: 'with-passages',
    recalls: [
      'prompt',
      'criteria',
      'ranking',
      'weaknesses',
      'flags',
      'verdicts',
      'imageClaims',
      'justification',
    ],
    unfolds: ['criteria', 'weaknesses'],
  }),
  converse: forgetLook({
    Component: ConverseStep,
    startsWithResponses: false,
    recalls: ['prompt', 'criteria'],
    unfolds: [],
  }),
  trace: forgetLook({
    Component: TraceStep,
    startsWithResponses: false,
    recalls: ['prompt', 'ranking'],
    unfolds: [],
  }),
  label: forgetLook({ Component: LabelStep, startsWithResponses: true, recalls: ['prompt'], unfolds: [] }),
  verify: forgetLook({
    Component: VerifyStep,
    startsWithResponses: true,
    recalls: ['prompt', 'criteria', 'labels', 'flags'],
    unfolds: [],
  }),
  inspect: forgetLook({
    Component: InspectStep,
    startsWithResponses: 'with-passages',
    recalls: ['prompt'],
    unfolds: [],
  }),
  flag: forgetLook({
    Component: FlagStep,
    startsWithResponses: true,
    recalls: ['prompt', 'criteria', 'labels'],
    unfolds: [],
  }),
  revise: forgetLook({
    Component: ReviseStep,
    startsWithResponses: false,
    recalls: ['prompt', 'criteria', 'weaknesses', 'justification'],
    unfolds: [],
  }),
  reason: forgetLook({
    Component: ReasonStep,
    startsWithResponses: false,
    recalls: ['prompt', 'criteria'],
    unfolds: ['prompt'],
  }),
  probe: forgetLook({ Component: ProbeStep, startsWithResponses: true, recalls: ['prompt'], unfolds: [] }),
} as const satisfies Record<StepKindName, AnyStepLook>;
