import type { StepFinding } from '#shared/domain/finding';
import type { Step } from '#shared/domain/task';

/** The findings of one step. */
export interface StepRemarks {
  readonly step: Step;
  /** From 1, as the rail numbers them. */
  readonly number: number;
  readonly findings: readonly StepFinding[];
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

export function submitOutline(steps: readonly Step[], findings: readonly StepFinding[]): SubmitOutline {
  const remarks = (severity: StepFinding['severity']): StepRemarks[] =>
    steps
      .map((step, index) => ({
        step,
        number: index + 1,
        findings: findings.filter((finding) => finding.step === step.id && finding.severity === severity),
      }))
      .filter((one) => one.findings.length > 0);
  const missing = remarks('blocks');
  if (missing.length > 0) {
    return { stage: 'blocked', missing, count: missing.reduce((sum, one) => sum + one.findings.length, 0) };
  }
  const untraced = remarks('needs-reason');
  const advice = remarks('advice');
  return untraced.length > 0 ? { stage: 'reason', untraced, advice } : { stage: 'ready', advice };
}
