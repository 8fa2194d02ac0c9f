import { z } from 'zod';
import { listedSchema } from '../../domain/listed';
import { lineSchema } from '../../domain/markdown-text';
import { responseIdSchema } from '../../lib/ids';

/** How much better the better response is. */
const strengthSchema = z.strictObject({ label: z.string().min(1).max(40), meaning: z.string().max(500) });

const usualStrengths = [
  { label: 'slightly', meaning: 'You had to look twice: a matter of style or of a detail.' },
  { label: 'clearly', meaning: 'Most people who know the subject would see it.' },
  { label: 'much', meaning: 'The other one is wrong, unsafe or useless beside it.' },
];

const dimensionSchema = listedSchema.extend({ required: z.boolean().default(true) });

export const compareConfigSchema = z.strictObject({
  /** What is compared besides the judgement all in all, which is always asked for. */
  dimensions: z
    .array(dimensionSchema)
    .max(12)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'an id is used twice')
    .default([]),
  /** What the judgement all in all is called and means. */
  overall: z
    .strictObject({ name: lineSchema, meaning: z.string().max(1_000).default('') })
    .default({ name: 'Overall', meaning: '' }),
  /** Weakest first; the same on both sides of the scale. */
  strengths: z.array(strengthSchema).min(1).max(4).default(usualStrengths),
  tie: z.boolean().default(true),
  bothBad: z.boolean().default(true),
});

/** What was said of the pair on one dimension, or all in all. */
const choiceSchema = z.discriminatedUnion('outcome', [
  /** `strength` counts the configuration's strengths from 1. */
  z.strictObject({
    outcome: z.literal('better'),
    better: responseIdSchema,
    strength: z.int().min(1).max(4),
  }),
  z.strictObject({ outcome: z.literal('tie') }),
  z.strictObject({ outcome: z.literal('both-bad') }),
]);

export const compareAnswerSchema = z.strictObject({
  /** The two that were compared, as the expert saw them: the first stood on the left and was called A. */
  pair: z.tuple([responseIdSchema, responseIdSchema]).nullable(),
  overall: choiceSchema.nullable(),
  dimensions: z.record(listedSchema.shape.id, choiceSchema),
});

export type CompareConfig = z.infer<typeof compareConfigSchema>;
export type CompareAnswer = z.infer<typeof compareAnswerSchema>;
export type Choice = z.infer<typeof choiceSchema>;
export type Pair = NonNullable<CompareAnswer['pair']>;
