import { useState } from 'react';
import type { Step } from '#shared/domain/task';
import type { StepId } from '#shared/lib/ids';
import { isStepKindName } from '#shared/steps/registry';
import { stepLooks } from '../../steps/registry';

/** Whether the responses are in sight, per step: as its kind starts, until the expert decides otherwise. */
export function useResponsesOpen(
  step: Step | null,
  hasPassages: boolean,
): {
  readonly areOpen: boolean;
  readonly toggle: () => void;
  readonly show: (areOpen: boolean) => void;
} {
  const [chosen, setChosen] = useState<ReadonlyMap<StepId, boolean>>(new Map());
  if (step === null) {
    return { areOpen: false, toggle: () => undefined, show: () => undefined };
  }
  const starts = isStepKindName(step.kind) && stepLooks[step.kind].startsWithResponses;
  const atFirst = starts === 'with-passages' ? hasPassages : starts;
  const areOpen = chosen.get(step.id) ?? atFirst;
  const show = (isWanted: boolean): void => setChosen((before) => new Map(before).set(step.id, isWanted));
  return { areOpen, toggle: () => show(!areOpen), show };
}
