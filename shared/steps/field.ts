import { z } from 'zod';
import { lineSchema } from '../domain/markdown-text';
import { fieldIdSchema } from '../lib/ids';

/** An answer that a project offers to choose. */
export const optionSchema = z.strictObject({
  id: z.string().min(1).max(100),
  label: lineSchema,
  /** When this is the one to choose. */
  meaning: z.string().max(1_000).default(''),
});

/**
 * When a field is shown: when the step's fact (see `StepKind.facts`), or another of its fields, has one of these values.
 * A field that is not shown is neither checked nor handed on, whatever stands in it.
 */
export const conditionSchema = z.strictObject({
  of: z.string().min(1).max(200),
  is: z.array(z.string().max(200)).min(1).max(100),
});

/** A question that a project adds to a step, in its own words. */
export const fieldSchema = z.strictObject({
  id: fieldIdSchema,
  label: lineSchema,
  hint: z.string().max(2_000).default(''),
  /** One line, several lines, one of the options, or any number of them. */
  kind: z.enum(['line', 'text', 'choice', 'choices']).default('text'),
  options: z.array(optionSchema).max(50).default([]),
  required: z.boolean().default(false),
  /** For text, in words; for choices, how many. */
  least: z.int().nonnegative().max(10_000).default(0),
  most: z.int().positive().max(10_000).nullable().default(null),
  when: conditionSchema.nullable().default(null),
});

/** What was written (one text) or chosen (ids of options), by field. */
export const fieldAnswersSchema = z.record(fieldIdSchema, z.array(z.string().max(20_000)).max(50));

export type Field = z.infer<typeof fieldSchema>;
export type FieldAnswers = z.infer<typeof fieldAnswersSchema>;

/** What conditions of fields may look at, by name: the ids that stand for what the expert has said in the step. */
export type Facts = Readonly<Record<string, readonly string[]>>;
