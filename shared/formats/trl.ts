import { z } from 'zod';
import { turnSchema } from '../domain/turn';
import type { TrainingFormat } from './training-format';
import { answeredConversation, preferencePairs, type TrainingRecord } from './training-record';

const promptSchema = z.array(turnSchema).min(1);
const answerSchema = z
  .array(z.strictObject({ role: z.literal('assistant'), content: z.string().min(1) }))
  .length(1);
const preferenceSchema = z.strictObject({
  prompt: promptSchema,
  chosen: answerSchema,
  rejected: answerSchema,
});
const completionSchema = z.strictObject({ prompt: promptSchema, completion: answerSchema });

/**
 * Preference pairs for Hugging Face TRL, conversational with explicit prompt (DPO and reward trainers).
 * Source: TRL documentation, Dataset formats and types.
 */
export const trlPreference: TrainingFormat = {
  name: 'trl-preference',
  rowSchema: preferenceSchema,
  rows: (record): z.infer<typeof preferenceSchema>[] =>
    record.prompt.at(-1)?.role !== 'user'
      ? []
      : preferencePairs(record).map((pair) => ({
          prompt: [...record.prompt],
          chosen: [{ role: 'assistant', content: pair.chosen }],
          rejected: [{ role: 'assistant', content: pair.rejected }],
        })),
};

/**
 * Prompt and completion for Hugging Face TRL, conversational (SFT trainer). The completion is the last ideal answer,
 * the prompt everything before it. Source: TRL documentation, Dataset formats and types.
 */
export const trlSft: TrainingFormat = { name: 'trl-sft', rowSchema: completionSchema, rows: completions };

function completions(record: TrainingRecord): z.infer<typeof completionSchema>[] {
  const conversation = answeredConversation(record);
  const last = conversation?.at(-1);
  if (conversation === null || last?.role !== 'assistant') {
    return [];
  }
  return [{ prompt: conversation.slice(0, -1), completion: [{ role: 'assistant', content: last.content }] }];
}
