import { z } from 'zod';
import {
  imageIdSchema,
  passageIdSchema,
  responseIdSchema,
  sha256Schema,
  stepIdSchema,
  taskIdSchema,
} from '../lib/ids';
import { jsonSchema } from '../lib/json-value';
import { languageSchema } from './language';
import { lineSchema, markdownSchema } from './markdown-text';
import { turnSchema } from './turn';

/** A model's response that the expert judges. The model's name stays hidden from the expert until export. */
export const responseSchema = z.strictObject({
  id: responseIdSchema,
  markdown: markdownSchema.min(1),
  model: z.string().max(200).optional(),
});

/** A text that is no model's response to the prompt: a dialogue, a clause, a draft to be revised, a clean input. */
export const passageSchema = z.strictObject({
  id: passageIdSchema,
  title: lineSchema,
  markdown: markdownSchema.min(1),
});

/** A picture of the bundle's media, named by its hash. Sizes in pixels. */
export const imageSchema = z.strictObject({
  id: imageIdSchema,
  title: lineSchema,
  sha256: sha256Schema,
  type: z.enum(['image/png', 'image/jpeg', 'image/webp']),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  /** What is to be seen, for who cannot see it. It must not give away what the expert is asked to find. */
  alt: z.string().min(1).max(1_000),
  /** What somebody claims to be seen: a caption, a report, a model's description. */
  caption: markdownSchema.default(''),
});

/** What a task brings with it: the prompt that the responses answered, the responses, texts to read, and pictures. */
export const materialSchema = z.strictObject({
  prompt: z.array(turnSchema).max(400).default([]),
  responses: z.array(responseSchema).max(8).default([]),
  passages: z.array(passageSchema).max(20).default([]),
  images: z.array(imageSchema).max(20).default([]),
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
  /** What the answers are to be written in; null where the project, or else the expert, decides. */
  language: languageSchema.nullable().default(null),
  material: materialSchema,
  steps: z.array(stepSchema).min(1).max(30),
  terms: termsSchema,
});

export type Response = z.infer<typeof responseSchema>;
export type Image = z.infer<typeof imageSchema>;
export type Material = z.infer<typeof materialSchema>;
export type Pay = z.infer<typeof paySchema>;
export type Terms = z.infer<typeof termsSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Task = z.infer<typeof taskSchema>;
