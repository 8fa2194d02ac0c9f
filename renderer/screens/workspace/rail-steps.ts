import type { Answers } from '#shared/domain/draft';
import type { StepFinding } from '#shared/domain/finding';
import type { Step } from '#shared/domain/task';
import type { RailStep } from '../../blocks/step-rail/step-rail';

/**
 * The steps as the rail shows them. What is left is counted in plain words as soon as a step was begun; it becomes a
 * warning only once Submit was tried.
 */
export function railSteps(
  steps: readonly Step[],
  answers: Answers,
  findings: readonly StepFinding[],
  isSubmitTried: boolean,
): RailStep[] {
  return steps.map(({ id, title }) => {
    const open = findings.filter((finding) => finding.step === id && finding.severity !== 'advice').length;
    const isBegun = answers[id] !== undefined;
    if (open === 0) {
      return { id, title, state: isBegun ? 'complete' : 'empty' };
    }
    if (!isBegun && !isSubmitTried) {
      return { id, title, state: 'empty' };
    }
    const note = open === 1 ? '1 thing left' : `${open} things left`;
    return { id, title, state: isSubmitTried ? 'has-findings' : 'in-progress', note };
  });
}
