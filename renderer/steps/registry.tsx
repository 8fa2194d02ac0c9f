import type { StepKindName } from '#shared/steps/registry';
import { CriteriaStep } from './criteria/criteria-step';
import { EvaluateStep } from './evaluate/evaluate-step';
import { JustifyStep } from './justify/justify-step';
import { PromptStep } from './prompt/prompt-step';
import { type AnyStepLook, forgetLook } from './step-component';
import { TraceStep } from './trace/trace-step';
import { WriteStep } from './write/write-step';

/** How every step kind looks. A kind of shared/steps/registry.ts that is missing here fails to compile, by name. */
export const stepLooks = {
  prompt: forgetLook({ Component: PromptStep, startsWithResponses: false, recalls: ['prompt'], unfolds: [] }),
  criteria: forgetLook({
    Component: CriteriaStep,
    startsWithResponses: false,
    recalls: ['prompt'],
    unfolds: ['prompt'],
  }),
  evaluate: forgetLook({
    Component: EvaluateStep,
    startsWithResponses: true,
    recalls: ['prompt'],
    unfolds: [],
  }),
  justify: forgetLook({
    Component: JustifyStep,
    startsWithResponses: true,
    recalls: ['prompt', 'criteria', 'ranking', 'weaknesses'],
    unfolds: [],
  }),
  write: forgetLook({
    Component: WriteStep,
    startsWithResponses: false,
    recalls: ['prompt', 'criteria', 'ranking', 'weaknesses', 'justification'],
    unfolds: ['criteria', 'weaknesses'],
  }),
  trace: forgetLook({
    Component: TraceStep,
    startsWithResponses: false,
    recalls: ['prompt', 'ranking'],
    unfolds: [],
  }),
} as const satisfies Record<StepKindName, AnyStepLook>;
