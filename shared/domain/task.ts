import { z } from 'zod';
import { responseIdSchema, stepIdSchema, taskIdSchema } from '../lib/ids';
import { jsonSchema } from '../lib/json-value';
import { lineSchema, markdownSchema } from './markdown-text';
import { turnSchema } from './turn';

/** A model's response that the expert judges. The model's name stays hidden from the expert until export. */
export const responseSchema = z.strictObject({
  id: responseIdSchema,
  markdown: markdownSchema.min(1),
  model: z.string().max(200).optional(),
});

/** What a task brings with it: the prompt that the responses answered, the responses, and texts to read. */
export const materialSchema = z.strictObject({
  prompt: z.array(turnSchema).max(100).default([]),
  responses: z.array(responseSchema).max(8).default([]),
});

/** Pay in minor units of its currency (cents), ISO 4217. */
export const paySchema = z.strictObject({
  amount: z.int().nonnegative().max(100_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code'),
});

/** What the expert agrees to before taking a task. */
export const termsSchema = z.strictObject({
  minutes: z.int().min(1).max(100_000),
  pay: paySchema,
  difficulty: z.enum(['easy', 'moderate', 'hard']),
  deadline: z.iso.datetime().nullable(),
});

/** A step as a project configures it; which configuration is allowed is the step kind's own affair (shared/steps). */
export const stepSchema = z.strictObject({
  id: stepIdSchema,
  kind: z.string().min(1).max(40),
  title: lineSchema,
  hint: z.string().max(2_000).default(''),
  config: jsonSchema,
});

export const taskSchema = z.strictObject({
  id: taskIdSchema,
  title: lineSchema,
  summary: z.string().max(2_000).default(''),
  domain: lineSchema,
  material: materialSchema,
  steps: z.array(stepSchema).min(1).max(30),
  terms: termsSchema,
});

export type Response = z.infer<typeof responseSchema>;
export type Material = z.infer<typeof materialSchema>;
export type Pay = z.infer<typeof paySchema>;
export type Terms = z.infer<typeof termsSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Task = z.infer<typeof taskSchema>;
