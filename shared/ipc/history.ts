import { z } from 'zod';
import { lineSchema } from '../domain/markdown-text';
import { stepIdSchema, taskIdSchema } from '../lib/ids';
import { jsonSchema } from '../lib/json-value';

/** A page of the timeline: the entries before a revision, or the newest. */
export const timelineQuerySchema = z.strictObject({
  task: taskIdSchema,
  before: z.int().positive().nullable(),
  limit: z.int().min(1).max(200),
});

/** Some minutes of work, which end in `revision`. Times are milliseconds since the epoch. */
export const timelineEntrySchema = z.strictObject({
  revision: z.int().positive(),
  first: z.int().positive(),
  sitting: z.int().positive(),
  beganAt: z.int(),
  endedAt: z.int(),
  /** How many words more there are, less than 0 for fewer; null where it was not counted. */
  words: z.int().nullable(),
  /** Empty where that is not known. */
  steps: z.array(stepIdSchema),
  /** The revision that something was brought back of. */
  restored: z.int().positive().nullable(),
  /** What the expert called the version at its end. */
  name: lineSchema.nullable(),
});

export const sittingSchema = z.strictObject({
  number: z.int().positive(),
  beganAt: z.int(),
  endedAt: z.int(),
  words: z.int().nullable(),
});

export const timelineSchema = z.strictObject({
  /** The newest first. */
  entries: z.array(timelineEntrySchema),
  /** Those that the entries are of, as a whole; the newest first. */
  sittings: z.array(sittingSchema),
  /** The newest revision; 0 when nothing was saved yet. */
  head: z.int().nonnegative(),
  hasMore: z.boolean(),
});

export const readRevisionSchema = z.strictObject({
  task: taskIdSchema,
  revision: z.int().positive(),
});

/** The answers as they were, each in the shape that this version of Goldsmith gives it. */
export const pastAnswersSchema = z.strictObject({ answers: z.record(stepIdSchema, jsonSchema) });

/** `name` null takes the name away; the version stays. */
export const checkpointSchema = z.strictObject({
  task: taskIdSchema,
  revision: z.int().positive(),
  name: lineSchema.max(100).nullable(),
});

export type TimelineQuery = z.infer<typeof timelineQuerySchema>;
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
export type Sitting = z.infer<typeof sittingSchema>;
export type Timeline = z.infer<typeof timelineSchema>;
export type PastAnswers = z.infer<typeof pastAnswersSchema>;
