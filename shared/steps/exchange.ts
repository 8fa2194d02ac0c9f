import { z } from 'zod';
import { markdownSchema } from '../domain/markdown-text';
import type { Turn } from '../domain/turn';

/** A turn of the user and the model's reply to it, either of which may still be empty. */
export const exchangeSchema = z.strictObject({
  id: z.string().min(1).max(64),
  markdown: markdownSchema,
  reply: markdownSchema,
});

export type Exchange = z.infer<typeof exchangeSchema>;

/** The conversation that exchanges make up: what is empty leaves no trace. */
export function turnsOfExchanges(exchanges: readonly Exchange[]): Turn[] {
  return exchanges
    .flatMap(({ markdown, reply }): Turn[] => [
      { role: 'user', content: markdown.trim() },
      { role: 'assistant', content: reply.trim() },
    ])
    .filter(({ content }) => content !== '');
}

/** The conversation up to and with the last turn of the user; empty when the user says nothing. */
export function upToLastUser(turns: readonly Turn[]): readonly Turn[] {
  return turns.slice(0, turns.findLastIndex(({ role }) => role === 'user') + 1);
}
