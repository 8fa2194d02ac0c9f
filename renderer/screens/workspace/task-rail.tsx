import type { ReactNode } from 'react';
import type { Step } from '#shared/domain/task';
import type { StepId } from '#shared/lib/ids';
import { StepRail } from '../../blocks/step-rail/step-rail';
import { useDraft } from '../../stores/draft-store';
import { railSteps } from './rail-steps';

export interface TaskRailProps {
  readonly steps: readonly Step[];
  readonly current: StepId | null;
  readonly isCompact: boolean;
  readonly isSubmitTried: boolean;
  readonly onStep: (step: StepId) => void;
}

/** The steps of the task at hand, with how far each of them is as of the last save. */
export function TaskRail({ steps, current, isCompact, isSubmitTried, onStep }: TaskRailProps): ReactNode {
  const answers = useDraft((draft) => draft.answers);
  const findings = useDraft((draft) => draft.findings);
  return (
    <StepRail
      steps={railSteps(steps, answers, findings, isSubmitTried)}
      current={current ?? ''}
      isCompact={isCompact}
      onChoose={(id) => {
        const step = steps.find((one) => one.id === id);
        if (step !== undefined) {
          onStep(step.id);
        }
      }}
    />
  );
}
