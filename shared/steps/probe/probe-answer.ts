import { z } from 'zod';
import { markdownSchema } from '../../domain/markdown-text';
import type { Material } from '../../domain/task';
import { passageIdSchema } from '../../lib/ids';
import { exchangeSchema } from '../exchange';

const chosenSchema = z.array(z.string().max(100)).max(200);
const textSchema = z.string().max(20_000);

export const probeAnswerSchema = z.strictObject({
  /** What the model is sent, turn by turn, each with what it said to it. */
  turns: z.array(exchangeSchema).max(100),
  aim: textSchema,
  strategies: chosenSchema,
  risks: chosenSchema,
  rule: textSchema,
  hardness: chosenSchema,
  why: textSchema,
  /** The clean input: a passage of the material, or (null) what was written. */
  cleanPassage: passageIdSchema.nullable(),
  clean: markdownSchema,
  noise: chosenSchema,
  expected: textSchema,
  severity: z.string().max(100).nullable(),
  outcome: z.string().max(100).nullable(),
});

export type ProbeAnswer = z.infer<typeof probeAnswerSchema>;

/** The clean input that the damaged one is made from; empty when there is none yet. */
export function cleanText(answer: ProbeAnswer, material: Material): string {
  const passage = material.passages.find(({ id }) => id === answer.cleanPassage);
  return passage?.markdown ?? answer.clean;
}
