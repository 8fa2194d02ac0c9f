import { z } from 'zod';
import { markdownSchema } from './markdown-text';

/** One message of a conversation with a model, in the roles that training formats use. */
export const turnSchema = z.strictObject({
  role: z.enum(['system', 'user', 'assistant']),
  content: markdownSchema.min(1),
});

export type Turn = z.infer<typeof turnSchema>;

/** Whether two conversations say the same. White space at the ends of a message makes no other. */
export function isSameConversation(one: readonly Turn[], other: readonly Turn[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ role, content }, index) => {
      const turn = other[index];
      return role === turn?.role && content.trim() === turn.content.trim();
    })
  );
}
