import type { z } from 'zod';
import { type Task, taskSchema } from '../domain/task';
import { type Json, jsonSchema } from '../lib/json-value';
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
    steps.push({ ...step, config: jsonSchema.parse(config.data) });
  }
  const twice =
    firstTwice(task.steps.map((step) => step.id)) ?? firstTwice(task.material.responses.map((r) => r.id));
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
