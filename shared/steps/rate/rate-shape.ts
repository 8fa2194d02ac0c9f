import { z } from 'zod';
import { listedSchema } from '../../domain/listed';
import { textIdSchema } from '../../lib/ids';
import { scaleSchema, usualScale } from '../scale';

/** Of a dimension or of a criterion. */
const dimensionIdSchema = z.string().min(1).max(128);

const dimensionSchema = listedSchema.extend({
  /** Where this dimension has points of its own; null takes the step's. */
  scale: scaleSchema.nullable().default(null),
  /** True where a high value means that something bad happened. */
  negative: z.boolean().default(false),
  /** Whether “not applicable” may be chosen instead of a point. */
  notApplicable: z.boolean().default(false),
  required: z.boolean().default(true),
});

export const rateConfigSchema = z.strictObject({
  /** What is rated: dimensions of the project's, or the criteria that an earlier step defined. */
  dimensions: z
    .union([
      z.literal('criteria'),
      z
        .array(dimensionSchema)
        .min(1)
        .max(40)
        .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'an id is used twice'),
    ])
    .default('criteria'),
  scale: scaleSchema.default(usualScale),
  /** Points of the step's scale up to this one are marked as low; on criteria they are weaknesses to be traced. */
  lowAt: z.int().min(0).max(100).nullable().default(null),
  /** Whether a note can, or must, stand beside each rating. */
  notes: z.enum(['none', 'optional', 'required']).default('optional'),
  of: z.enum(['responses', 'passages', 'all']).default('responses'),
});

const cellSchema = z.strictObject({
  value: z.union([z.int().min(0).max(100), z.literal('not-applicable')]).nullable(),
  note: z.string().max(5_000),
});

export const rateAnswerSchema = z.strictObject({
  /** By text, then by dimension (or criterion). */
  scores: z.record(textIdSchema, z.record(dimensionIdSchema, cellSchema)),
});

export type RateConfig = z.infer<typeof rateConfigSchema>;
export type RateAnswer = z.infer<typeof rateAnswerSchema>;
export type RateCell = z.infer<typeof cellSchema>;
