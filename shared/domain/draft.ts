import { z } from 'zod';
import { stepIdSchema } from '../lib/ids';
import { jsonSchema } from '../lib/json-value';
import { taskStates } from './task-state';

/** The answers in progress, by step. What each may hold is the step kind's own affair. */
export const answersSchema = z.record(stepIdSchema, jsonSchema);

/** Where a task stands for this expert. */
export const taskStateSchema = z.enum(taskStates);

/** Where the expert was in a task, so that opening it again lands there. Scroll offsets are CSS pixels. */
export const placeSchema = z.strictObject({
  step: stepIdSchema,
  scroll: z.record(z.string().max(100), z.number().nonnegative()),
});

export type Answers = z.infer<typeof answersSchema>;
export type Place = z.infer<typeof placeSchema>;
