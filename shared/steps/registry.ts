import { compareKind } from './compare/compare-kind';
import { converseKind } from './converse/converse-kind';
import { criteriaKind } from './criteria/criteria-kind';
import { evaluateKind } from './evaluate/evaluate-kind';
import { flagKind } from './flag/flag-kind';
import { inspectKind } from './inspect/inspect-kind';
import { justifyKind } from './justify/justify-kind';
import { labelKind } from './label/label-kind';
import { probeKind } from './probe/probe-kind';
import { promptKind } from './prompt/prompt-kind';
import { rankKind } from './rank/rank-kind';
import { rateKind } from './rate/rate-kind';
import { reasonKind } from './reason/reason-kind';
import { reviseKind } from './revise/revise-kind';
import { type AnyStepKind, forgetTypes } from './step-kind';
import { traceKind } from './trace/trace-kind';
import { verifyKind } from './verify/verify-kind';
import { withFields } from './with-fields';
import { writeKind } from './write/write-kind';

/** Every step kind. A new one is a folder beside this file, a folder in renderer/steps, and a line in each registry. */
export const stepKinds = {
  prompt: forgetTypes(withFields(promptKind)),
  criteria: forgetTypes(withFields(criteriaKind)),
  evaluate: forgetTypes(withFields(evaluateKind)),
  compare: forgetTypes(withFields(compareKind)),
  rate: forgetTypes(withFields(rateKind)),
  rank: forgetTypes(withFields(rankKind)),
  justify: forgetTypes(withFields(justifyKind)),
  write: forgetTypes(withFields(writeKind)),
  converse: forgetTypes(withFields(converseKind)),
  trace: forgetTypes(withFields(traceKind)),
  label: forgetTypes(withFields(labelKind)),
  inspect: forgetTypes(withFields(inspectKind)),
  flag: forgetTypes(withFields(flagKind)),
  verify: forgetTypes(withFields(verifyKind)),
  revise: forgetTypes(withFields(reviseKind)),
  reason: forgetTypes(withFields(reasonKind)),
  probe: forgetTypes(withFields(probeKind)),
} as const satisfies Record<string, AnyStepKind>;

export type StepKindName = keyof typeof stepKinds;

/** Whether this version of Goldsmith knows the step kind. */
export function isStepKindName(name: string): name is StepKindName {
  return Object.hasOwn(stepKinds, name);
}

/** The step kind of a step of a parsed task. Throws for an unknown kind: `parseTask` refuses those. */
export function stepKindOf(step: { readonly kind: string }): AnyStepKind {
  if (!isStepKindName(step.kind)) {
    throw new Error(`Unknown step kind "${step.kind}"`);
  }
  return stepKinds[step.kind];
}
