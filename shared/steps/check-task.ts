import { type Contributions, mergeContributions } from '../domain/contributions';
import type { Answers } from '../domain/draft';
import type { StepFinding } from '../domain/finding';
import type { Step, Task } from '../domain/task';
import type { Json } from '../lib/json-value';
import { checkLimits } from './check-limits';
import { checkPictures } from './check-pictures';
import { checkReferences } from './check-references';
import { stepKindOf } from './registry';
import type { StepView } from './step-kind';

/** A step with all that it may look at. */
export interface StepSight {
  readonly step: Step;
  readonly view: StepView<unknown, unknown>;
}

/** Walks a task's steps in order and shows each what the ones before it contribute. */
export function viewSteps(task: Task, answers: Answers): StepSight[] {
  let earlier: Contributions = {};
  return task.steps.map((step) => {
    const view = {
      config: step.config,
      answer: answerOf(step, task, answers),
      material: task.material,
      earlier,
    };
    earlier = mergeContributions(earlier, stepKindOf(step).contribute(view));
    return { step, view };
  });
}

/** What all answers of a task mean together. */
export function contributionsOf(task: Task, answers: Answers): Contributions {
  const last = viewSteps(task, answers).at(-1);
  return last === undefined
    ? {}
    : mergeContributions(last.view.earlier, stepKindOf(last.step).contribute(last.view));
}

/** What every step's check has to say, in the order of the steps. */
export function checkTask(task: Task, answers: Answers): StepFinding[] {
  const sights = viewSteps(task, answers);
  const references = checkReferences(task, sights);
  return sights.flatMap(({ step, view }) => [
    ...[
      ...stepKindOf(step).check(view),
      ...checkLimits(step, view.answer as Json),
      ...checkPictures(view.answer as Json),
    ].map((finding) => ({ ...finding, step: step.id })),
    ...references.filter((finding) => finding.step === step.id),
  ]);
}

/** The answer of a step, or the empty one. Answers were parsed where they came in. */
export function answerOf(step: Step, task: Task, answers: Answers): Json {
  return answers[step.id] ?? (stepKindOf(step).empty(step.config, task.material) as Json);
}
