import { z } from 'zod';
import { markdownSchema } from '../../domain/markdown-text';
import { exchangeSchema } from '../exchange';

const lineItemSchema = z.strictObject({ id: z.string().min(1).max(64), text: z.string().max(2_000) });

const variantSchema = z.strictObject({
  id: z.string().min(1).max(64),
  markdown: markdownSchema,
  difficulty: z.string().max(100).nullable(),
  form: z.string().max(100).nullable(),
});

/** What stands in the parts that a step's mode does not use is kept and never counts. */
export const promptAnswerSchema = z.strictObject({
  /** The text of a single prompt. */
  prompt: markdownSchema,
  context: markdownSchema,
  constraints: z.array(lineItemSchema).max(50),
  edges: z.array(lineItemSchema).max(50).exactOptional(),
  /** Of a chain. The mark of the first turn does not count, nor does a reply to the last. */
  turns: z
    .array(exchangeSchema.extend({ kind: z.string().max(100).nullable() }))
    .max(100)
    .exactOptional(),
  variants: z.array(variantSchema).max(100).exactOptional(),
});

export type PromptAnswer = z.infer<typeof promptAnswerSchema>;
export type LineItem = z.infer<typeof lineItemSchema>;
export type ChainTurn = NonNullable<PromptAnswer['turns']>[number];
export type Variant = z.infer<typeof variantSchema>;
