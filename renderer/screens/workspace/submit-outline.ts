import type { StepFinding } from '#shared/domain/finding';
import type { Step } from '#shared/domain/task';
import type { NamedResponse } from '../../steps/step-component';

/** A finding, and the response that it is about, if it is about one. */
export interface Remark {
  readonly finding: StepFinding;
  readonly response: NamedResponse | null;
}

/** What is said of one step: of the whole of it first, then of each response in their order. */
export interface StepRemarks {
  readonly step: Step;
  /** From 1, as the rail numbers them. */
  readonly number: number;
  readonly remarks: readonly Remark[];
}

/**
 * What Submit has to say: that something is missing; that a reason is needed to go on; or nothing, and the work can go.
 */
export type SubmitOutline =
  | { readonly stage: 'blocked'; readonly missing: readonly StepRemarks[]; readonly count: number }
  | {
      readonly stage: 'reason';
      readonly untraced: readonly StepRemarks[];
      readonly advice: readonly StepRemarks[];
    }
  | { readonly stage: 'ready'; readonly advice: readonly StepRemarks[] };

export function submitOutline(
  steps: readonly Step[],
  findings: readonly StepFinding[],
  responses: readonly NamedResponse[],
): SubmitOutline {
  const placeOf = ({ response }: Remark): number => (response === null ? -1 : responses.indexOf(response));
  const remarksOf = (severity: StepFinding['severity']): StepRemarks[] =>
    steps
      .map((step, index) => ({
        step,
        number: index + 1,
        remarks: findings
          .filter((finding) => finding.step === step.id && finding.severity === severity)
          .map((finding) => ({
            finding,
            response: responses.find(({ id }) => finding.path.includes(id)) ?? null,
          }))
          .toSorted((one, other) => placeOf(one) - placeOf(other)),
      }))
      .filter(({ remarks }) => remarks.length > 0);
  const missing = remarksOf('blocks');
  if (missing.length > 0) {
    return { stage: 'blocked', missing, count: missing.reduce((sum, one) => sum + one.remarks.length, 0) };
  }
  const untraced = remarksOf('needs-reason');
  const advice = remarksOf('advice');
  return untraced.length > 0 ? { stage: 'reason', untraced, advice } : { stage: 'ready', advice };
}
