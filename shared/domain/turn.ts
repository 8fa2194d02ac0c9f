import { z } from 'zod';
import { markdownSchema } from './markdown-text';

/** One message of a conversation with a model, in the roles that training formats use. */
export const turnSchema = z.strictObject({
  role: z.enum(['system', 'user', 'assistant']),
  content: markdownSchema.min(1),
});

export type Turn = z.infer<typeof turnSchema>;
