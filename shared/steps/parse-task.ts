import type { z } from 'zod';
import { type Task, taskSchema } from '../domain/task';
import type { Json } from '../lib/json-value';
import { failure, type Result, success } from '../lib/result';
import { isStepKindName, stepKindOf } from './registry';

/** Why a task was refused: where, and in words. */
export interface TaskRefusal {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/**
 * Reads a task from JSON: its shape, each step's kind and configuration (defaults filled in), and that ids are unique.
 * Everything behind this may trust the task.
 */
export function parseTask(json: unknown): Result<Task, TaskRefusal> {
  const parsed = taskSchema.safeParse(json);
  if (!parsed.success) {
    return failure(firstIssue(parsed.error, []));
  }
  const task = parsed.data;
  const steps: Task['steps'] = [];
  for (const [index, step] of task.steps.entries()) {
    if (!isStepKindName(step.kind)) {
      const reason = `the step kind "${step.kind}" is not known to this version of Goldsmith`;
      return failure({ path: ['steps', index, 'kind'], reason });
    }
    const config = stepKindOf(step).configSchema.safeParse(step.config);
    if (!config.success) {
      return failure(firstIssue(config.error, ['steps', index, 'config']));
    }
    // Sound without asking once more, which would cost for every task: a kind's schema makes plain JSON of JSON.
    steps.push({ ...step, config: config.data as Json });
  }
  const { responses, passages, images } = task.material;
  // Responses and passages share their ids: a flag or a label names a text without saying which of the two it is.
  const twice =
    firstTwice(task.steps.map(({ id }) => id)) ??
    firstTwice([...responses, ...passages].map(({ id }) => id)) ??
    firstTwice(images.map(({ id }) => id));
  if (twice !== null) {
    return failure({ path: [], reason: `the id "${twice}" is used twice` });
  }
  return success({ ...task, steps });
}

/**
 * Reads a stored answer of a step: brings it to the current version of its shape and parses it. Null when it does not
 * fit, which means that the data was damaged or written by a newer version.
 */
export function readAnswer(step: { readonly kind: string }, version: number, stored: Json): Json | null {
  const kind = stepKindOf(step);
  if (version > kind.version) {
    return null;
  }
  const current = kind.migrations
    .slice(version - 1)
    .reduce<Json>((answer, migrate) => migrate(answer), stored);
  const parsed = kind.answerSchema.safeParse(current);
  return parsed.success ? (parsed.data as Json) : null;
}

function firstIssue(error: z.ZodError, prefix: readonly (string | number)[]): TaskRefusal {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).map((key) => (typeof key === 'number' ? key : String(key)));
  return { path: [...prefix, ...path], reason: issue?.message ?? 'does not fit' };
}

function firstTwice(ids: readonly string[]): string | null {
  return ids.find((id, index) => ids.indexOf(id) !== index) ?? null;
}
