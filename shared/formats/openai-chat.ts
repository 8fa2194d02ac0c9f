import { z } from 'zod';
import { turnSchema } from '../domain/turn';
import type { TrainingFormat } from './training-format';
import { type TrainingRecord, taughtConversations } from './training-record';

const rowSchema = z.strictObject({ messages: z.array(turnSchema).min(2) });

/**
 * Supervised fine-tuning in OpenAI's chat format: one conversation per line that ends with the answer to
 * learn, be it the prompt with its ideal answers or a conversation that the expert wrote.
 * Source: OpenAI API reference, FineTuneChatRequestInput.
 */
export const openaiChat: TrainingFormat = { name: 'openai-chat', rowSchema, rows };

function rows(record: TrainingRecord): z.infer<typeof rowSchema>[] {
  return taughtConversations(record).map((messages) => ({ messages }));
}
