import type { Turn } from '../domain/turn';

/**
 * Whether a conversation can be answered: perhaps a system message, then user and assistant in turn, last the user.
 * Chat templates refuse anything else, in the middle of a training run.
 */
export function isQuestion(turns: readonly Turn[]): boolean {
  return alternates(turns) && turns.at(-1)?.role === 'user';
}

/** Whether a conversation is one to learn from: the same, but with the assistant's word last. */
export function isAnswered(turns: readonly Turn[]): boolean {
  return alternates(turns) && turns.at(-1)?.role === 'assistant';
}

/**
 * The longest beginning of a conversation that can be answered; null when there is none. A chain of questions written
 * without the replies between them can be asked up to the first missing reply.
 */
export function askablePart(turns: readonly Turn[]): Turn[] | null {
  for (let length = turns.length; length > 0; length -= 1) {
    const part = turns.slice(0, length);
    if (isQuestion(part)) {
      return part;
    }
  }
  return null;
}

/**
 * A conversation as one text, for formats whose prompt is a string: a lone question as it stands, anything longer with
 * the role before each message.
 */
export function questionText(turns: readonly Turn[]): string {
  const [only] = turns;
  if (turns.length === 1 && only?.role === 'user') {
    return only.content;
  }
  return turns
    .map(({ role, content }) => `${role[0]?.toUpperCase()}${role.slice(1)}: ${content}`)
    .join('\n\n');
}

function alternates(turns: readonly Turn[]): boolean {
  const spoken = turns[0]?.role === 'system' ? turns.slice(1) : turns;
  return (
    spoken.length > 0 && spoken.every((turn, index) => turn.role === (index % 2 === 0 ? 'user' : 'assistant'))
  );
}
