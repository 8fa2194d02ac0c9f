import { z } from 'zod';
import type { Turn } from '../domain/turn';
import { assertNever } from '../lib/assert-never';
import type { TrainingFormat } from './training-format';
import { type TrainingRecord, taughtConversations } from './training-record';

const messageSchema = z.strictObject({
  from: z.enum(['system', 'human', 'gpt']),
  value: z.string().min(1),
});
const rowSchema = z.strictObject({ conversations: z.array(messageSchema).min(2) });

/**
 * Conversations in the form of ShareGPT, as LLaMA-Factory and Axolotl read them: perhaps a system message, then human
 * and gpt in turn, the last word gpt's. A conversation that does not keep to that would be skipped there, and is left
 * out here. Holds the prompt with its ideal answers and the conversations that the expert wrote, each branch on its own.
 * Source: hiyouga/LLaMA-Factory, data/README.md and src/llamafactory/data/converter.py.
 */
export const sharegpt: TrainingFormat = { name: 'sharegpt', rowSchema, rows };

function rows(record: TrainingRecord): z.infer<typeof rowSchema>[] {
  return taughtConversations(record).map((turns) => ({
    conversations: turns.map(({ role, content }) => ({ from: speaker(role), value: content })),
  }));
}

function speaker(role: Turn['role']): z.infer<typeof messageSchema>['from'] {
  switch (role) {
    case 'system':
      return 'system';
    case 'user':
      return 'human';
    case 'assistant':
      return 'gpt';
    default:
      return assertNever(role);
  }
}
