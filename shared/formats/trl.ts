import { z } from 'zod';
import { turnSchema } from '../domain/turn';
import { isQuestion } from './question';
import type { TrainingFormat } from './training-format';
import { preferencePairs, type TrainingRecord, taughtConversations } from './training-record';

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
    !isQuestion(record.responsesPrompt)
      ? []
      : preferencePairs(record).map((pair) => ({
          prompt: [...record.responsesPrompt],
          chosen: [{ role: 'assistant', content: pair.chosen }],
          rejected: [{ role: 'assistant', content: pair.rejected }],
        })),
};

/**
 * Prompt and completion for Hugging Face TRL, conversational (SFT trainer). The completion is the last answer of the
 * prompt with its ideal answers, or of a conversation that the expert wrote; the prompt is everything before it.
 * Source: TRL documentation, Dataset formats and types.
 */
export const trlSft: TrainingFormat = { name: 'trl-sft', rowSchema: completionSchema, rows: completions };

function completions(record: TrainingRecord): z.infer<typeof completionSchema>[] {
  return taughtConversations(record).flatMap((conversation) => {
    const last = conversation.at(-1);
    return last?.role === 'assistant'
      ? [
          {
            prompt: conversation.slice(0, -1),
            completion: [{ role: 'assistant' as const, content: last.content }],
          },
        ]
      : [];
  });
}
