import { z } from 'zod';
import { answersSchema, placeSchema, taskStateSchema } from '../domain/draft';
import { lineSchema } from '../domain/markdown-text';
import { projectSchema } from '../domain/project';
import { paySchema, taskSchema, termsSchema } from '../domain/task';
import { projectIdSchema, responseIdSchema, taskIdSchema } from '../lib/ids';

/** A row of the dashboard. */
export const taskRowSchema = z.strictObject({
  id: taskIdSchema,
  title: lineSchema,
  project: z.strictObject({ id: projectIdSchema, name: lineSchema }),
  domain: lineSchema,
  steps: z.int().positive(),
  /** Names of the step kinds, in order, without repetition. */
  kinds: z.array(z.string()),
  minutes: z.int().positive(),
  pay: paySchema,
  difficulty: termsSchema.shape.difficulty,
  deadline: z.iso.datetime().nullable(),
  state: taskStateSchema,
  /** Milliseconds since the epoch of the last change of the draft; null when there is none. */
  touchedAt: z.int().nullable(),
});

export const taskSortSchema = z.enum(['suggested', 'deadline', 'pay', 'minutes', 'title', 'recent']);

/** What the dashboard asks for: a window of at most 200 rows of the sorted, filtered list. */
export const taskQuerySchema = z.strictObject({
  text: z.string().max(500),
  states: z.array(taskStateSchema).max(4),
  domains: z.array(lineSchema).max(100),
  projects: z.array(projectIdSchema).max(100),
  sort: taskSortSchema,
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(200),
});

const countSchema = z.strictObject({ value: z.string(), label: z.string(), tasks: z.int().nonnegative() });

/** The rows of the window, how many match in all, and the choices that the filters offer. */
export const taskListSchema = z.strictObject({
  rows: z.array(taskRowSchema),
  total: z.int().nonnegative(),
  all: z.int().nonnegative(),
  states: z.array(countSchema),
  domains: z.array(countSchema),
  projects: z.array(countSchema),
});

/** Everything that the workspace needs to open a task. */
export const openTaskSchema = z.strictObject({
  task: taskSchema,
  /** Without its taxonomies. */
  project: projectSchema.omit({ taxonomies: true }),
  /**
   * Those taxonomies of the project that the task uses, as JSON (Taxonomy[]): the bridge takes one long text over many
   * times faster than tens of thousands of objects.
   */
  taxonomies: z.string(),
  state: taskStateSchema,
  answers: answersSchema,
  /** Number of the newest revision; 0 when nothing has been written yet. */
  revision: z.int().nonnegative(),
  responseOrder: z.array(responseIdSchema),
  place: placeSchema.nullable(),
});

export type TaskRow = z.infer<typeof taskRowSchema>;
export type TaskSort = z.infer<typeof taskSortSchema>;
export type TaskQuery = z.infer<typeof taskQuerySchema>;
export type TaskList = z.infer<typeof taskListSchema>;
export type OpenTask = z.infer<typeof openTaskSchema>;
