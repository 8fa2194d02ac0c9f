import type { Task } from '#shared/domain/task';
import type { Json } from '#shared/lib/json-value';
import { parseTask } from '#shared/steps/parse-task';

/** A step as an import writes it: what is left out of its configuration takes the step kind's default. */
export interface PlannedStep {
  readonly kind: string;
  /** Needed where a task has two steps of a kind. */
  readonly id?: string;
  readonly title: string;
  readonly hint: string;
  readonly config: Json;
}

export const criteriaStep: PlannedStep = {
  kind: 'criteria',
  title: 'Define quality criteria',
  hint:
    'What must a good answer do, what should it do, what must it not do? Write each so that a colleague would reach ' +
    'the same verdict. Weigh them: 10 decides everything, 1 is a nicety.',
  config: { least: 3, most: 20 },
};

export const evaluateStep: PlannedStep = {
  kind: 'evaluate',
  title: 'Evaluate the responses',
  hint:
    'Read every response to its end first. Then rate one criterion at a time across all of them, and rank them; ' +
    'equally good ones may tie.',
  config: {},
};

export const justifyStep: PlannedStep = {
  kind: 'justify',
  title: 'Justify your judgement',
  hint:
    'Say for each strength and weakness which criterion it touches, quote the passage, and say what would be right. ' +
    'Select text in a response to quote it.',
  config: { minWords: 30, minQuotes: 1 },
};

/** Plans made into steps; each is its own kind's id unless it says otherwise. */
export function planSteps(plans: readonly PlannedStep[]): unknown[] {
  return plans.map(({ kind, id, title, hint, config }) => ({ id: id ?? kind, kind, title, hint, config }));
}

/** A task put together by an import. Throws when it does not parse, which would be a mistake of the import. */
export function completeTask(parts: Omit<Task, 'steps'> & { steps: unknown }): Task {
  const parsed = parseTask(parts);
  if (!parsed.ok) {
    throw new Error(
      `the import made an unsound task: ${parsed.error.reason} at ${parsed.error.path.join('.')}`,
    );
  }
  return parsed.value;
}
