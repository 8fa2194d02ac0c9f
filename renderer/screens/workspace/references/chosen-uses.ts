import type { Answers } from '#shared/domain/draft';
import type { Step, Task } from '#shared/domain/task';
import type { TextPlace } from '#shared/domain/text-source';
import type { CriterionId } from '#shared/lib/ids';
import type { Json } from '#shared/lib/json-value';
import { viewSteps } from '#shared/steps/check-task';
import { stepKindOf } from '#shared/steps/registry';
import type { ChosenPassage } from '#shared/steps/step-kind';

/** What can be made of a passage in another step than the one on the screen. */
export type ElsewhereUse = 'quote' | 'flag' | 'linkToCriterion';

/** A step that takes passages, as it is before and after it has taken one. */
export interface TakenPassage {
  readonly step: Step;
  readonly before: Json;
  readonly after: Json;
}

/** The first step of the task that takes passages for this; null where none does. */
export function stepThatTakes(task: Task, use: ElsewhereUse): Step | null {
  return task.steps.find((step) => stepKindOf(step)[use] !== undefined) ?? null;
}

/** What a step's answer becomes with a passage; null where it does not take this one. */
export function takenPassage(
  task: Task,
  answers: Answers,
  use: ElsewhereUse,
  passage: ChosenPassage,
  criterion?: CriterionId,
): TakenPassage | null {
  const step = stepThatTakes(task, use);
  const view = viewSteps(task, answers).find((sight) => sight.step === step)?.view;
  if (step === null || view === undefined) {
    return null;
  }
  const kind = stepKindOf(step);
  const after =
    use !== 'linkToCriterion'
      ? kind[use]?.(view, passage)
      : criterion === undefined
        ? null
        : kind.linkToCriterion?.(view, passage, criterion);
  return after == null ? null : { step, before: view.answer as Json, after: after as Json };
}

/** Whether a step takes this passage at all. */
export function isTaken(task: Task, answers: Answers, use: ElsewhereUse, place: TextPlace): boolean {
  return takenPassage(task, answers, use, { ...place, id: 'try', sourceName: '', markdown: null }) !== null;
}
