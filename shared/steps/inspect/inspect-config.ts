import { z } from 'zod';
import { lineSchema } from '../../domain/markdown-text';
import { imageIdSchema } from '../../lib/ids';
import { claimIdSchema, claimValueSchema } from './inspect-answer';

/** A claim that the project asks about. */
const givenClaimSchema = z.strictObject({
  id: claimIdSchema,
  /** The image that it is about; null for the first one. */
  image: imageIdSchema.nullable().default(null),
  text: z.string().trim().min(1).max(2_000),
});

export const inspectConfigSchema = z.strictObject({
  /** Claims that are there from the start. */
  claims: z.array(givenClaimSchema).max(100).default([]),
  /** Whether the expert takes claims out of the captions, by selecting them. */
  ownClaims: z.boolean().default(true),
  /** How many claims must be judged at least. */
  leastClaims: z.int().nonnegative().max(100).default(1),
  /** Claims that were given one of these values must be marked in their image. */
  regionsFor: z.array(claimValueSchema).max(3).default([]),
  /** Whether a claim that is false must be put right. */
  putRight: z.boolean().default(true),
  /** Labels that are offered for regions; others can be typed. */
  regionLabels: z.array(lineSchema).max(50).default([]),
});

export type InspectConfig = z.infer<typeof inspectConfigSchema>;
