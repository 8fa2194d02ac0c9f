import { useCallback, useState } from 'react';
import type { Task } from '#shared/domain/task';
import type { TextPlace } from '#shared/domain/text-source';
import type { StepId } from '#shared/lib/ids';
import { viewSteps } from '#shared/steps/check-task';
import { sourceText } from '#shared/steps/source-text';
import type { PlaceReveal } from '../../../blocks/references/references';
import { useAlone } from '../../../stores/alone-store';
import { useDraft } from '../../../stores/draft-store';

export interface ShownPlace {
  readonly reveal: PlaceReveal | null;
  readonly show: (place: TextPlace, selects?: boolean) => void;
}

export interface ShownPlaceUse {
  readonly task: Task;
  readonly step: StepId;
  readonly onStep: (step: StepId) => void;
}

/**
 * Which passage is to be shown, and in which step: texts of the material stand beside every step, what the expert wrote
 * beside the steps that come after it.
 */
export function useShownPlace({ task, step, onStep }: ShownPlaceUse): ShownPlace {
  const [reveal, setReveal] = useState<PlaceReveal | null>(null);
  const show = useCallback(
    ({ source, anchor }: TextPlace, selects = false): void => {
      const sights = viewSteps(task, useDraft.getState().answers).filter(
        ({ view }) => source.of === 'text' || sourceText(source, task.material, view.earlier) !== null,
      );
      const target = sights.find((sight) => sight.step.id === step) ?? sights[0];
      if (target !== undefined) {
        useAlone.getState().setAlone(false);
        setReveal((before) => ({
          source,
          anchor,
          selects,
          step: target.step.id,
          responseId: source.of === 'text' ? source.text : '',
          request: (before?.request ?? 0) + 1,
        }));
        onStep(target.step.id);
      }
    },
    [task, step, onStep],
  );
  return { reveal, show };
}
