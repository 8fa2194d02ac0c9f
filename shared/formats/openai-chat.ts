import { z } from 'zod';
import { turnSchema } from '../domain/turn';
import type { TrainingFormat } from './training-format';
import { answeredConversation, type TrainingRecord } from './training-record';

const rowSchema = z.strictObject({ messages: z.array(turnSchema).min(2) });

/**
 * Supervised fine-tuning in OpenAI's chat format: one conversation per line that ends with the ideal answer.
 * Source: OpenAI API reference, FineTuneChatRequestInput.
 */
export const openaiChat: TrainingFormat = { name: 'openai-chat', rowSchema, rows };

function rows(record: TrainingRecord): z.infer<typeof rowSchema>[] {
  const messages = answeredConversation(record);
  return messages === null ? [] : [{ messages }];
}
