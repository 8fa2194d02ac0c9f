import { criteriaKind } from './criteria/criteria-kind';
import { evaluateKind } from './evaluate/evaluate-kind';
import { withFields } from './fields/with-fields';
import { justifyKind } from './justify/justify-kind';
import { promptKind } from './prompt/prompt-kind';
import { type AnyStepKind, forgetTypes } from './step-kind';
import { traceKind } from './trace/trace-kind';
import { writeKind } from './write/write-kind';

/** Every step kind. A new one is a folder beside this file, a folder in renderer/steps, and a line in each registry. */
export const stepKinds = {
  prompt: forgetTypes(withFields(promptKind)),
  criteria: forgetTypes(withFields(criteriaKind)),
  evaluate: forgetTypes(withFields(evaluateKind)),
  justify: forgetTypes(withFields(justifyKind)),
  write: forgetTypes(withFields(writeKind)),
  trace: forgetTypes(withFields(traceKind)),
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
