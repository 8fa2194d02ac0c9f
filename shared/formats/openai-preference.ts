import { z } from 'zod';
import { turnSchema } from '../domain/turn';
import { isQuestion } from './question';
import type { TrainingFormat } from './training-format';
import { preferencePairs, type TrainingRecord } from './training-record';

const outputSchema = z
  .array(z.strictObject({ role: z.literal('assistant'), content: z.string().min(1) }))
  .length(1);

const rowSchema = z.strictObject({
  input: z.strictObject({
    messages: z.array(turnSchema).min(1),
    tools: z.array(z.never()),
    parallel_tool_calls: z.boolean(),
  }),
  preferred_output: outputSchema,
  non_preferred_output: outputSchema,
});

/**
 * Preference pairs in OpenAI's form for direct preference optimisation, one pair per line.
 * Source: OpenAI, Direct preference optimization guide.
 */
export const openaiPreference: TrainingFormat = { name: 'openai-preference', rowSchema, rows };

function rows(record: TrainingRecord): z.infer<typeof rowSchema>[] {
  if (!isQuestion(record.responsesPrompt)) {
    return [];
  }
  return preferencePairs(record).map((pair) => ({
    input: { messages: [...record.responsesPrompt], tools: [], parallel_tool_calls: true },
    preferred_output: [{ role: 'assistant', content: pair.chosen }],
    non_preferred_output: [{ role: 'assistant', content: pair.rejected }],
  }));
}
