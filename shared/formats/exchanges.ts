import type { IdealAnswer } from '../domain/contributions';
import { isSameConversation, type Turn } from '../domain/turn';
import type { TrainingRecord } from './training-record';

/** A prompt with the expert's answers to it. */
export interface Exchange {
  readonly prompt: readonly Turn[];
  readonly ideals: readonly IdealAnswer[];
}

/** What the expert answered, oldest first; the last one is the record's prompt, answered or not. */
export function exchangesOf({ task, contributions, prompt }: TrainingRecord): Exchange[] {
  const { answered = [], ideals = [] } = contributions;
  return [
    ...answered.map((exchange) => ({ ...exchange, prompt: exchange.prompt ?? task.material.prompt })),
    { prompt, ideals },
  ];
}

/**
 * The conversation with the ideal answers in their places: after each user's turn the expert's answer to it, or else
 * what the prompt has there. Null when there is no ideal answer to the last user's turn.
 */
export function answeredConversation({ prompt, ideals }: Exchange): Turn[] | null {
  const conversation: Turn[] = [];
  let users = -1;
  for (const [index, turn] of prompt.entries()) {
    const replaced = turn.role === 'assistant' && ideals.some((ideal) => ideal.turn === users);
    if (!replaced) {
      conversation.push(turn);
    }
    if (turn.role !== 'user') {
      continue;
    }
    users += 1;
    const ideal = idealOf(ideals, users);
    if (ideal !== undefined) {
      conversation.push({ role: 'assistant', content: ideal.markdown });
    } else if (prompt[index + 1]?.role !== 'assistant') {
      return null;
    }
  }
  return conversation.at(-1)?.role === 'assistant' && users >= 0 ? conversation : null;
}

/** The ideal answer to the last user's turn; null when there is none. */
export function finalIdeal({ prompt, ideals }: Exchange): IdealAnswer | null {
  const users = prompt.filter((turn) => turn.role === 'user').length;
  return idealOf(ideals, users - 1) ?? null;
}

/** The ideal answer to the prompt that the material's responses answered; null when there is none. */
export function idealBesideResponses(record: TrainingRecord): IdealAnswer | null {
  const beside = exchangesOf(record).filter(({ prompt }) =>
    isSameConversation(prompt, record.responsesPrompt),
  );
  return beside.map(finalIdeal).findLast((ideal) => ideal !== null) ?? null;
}

/** Of two answers to one turn the later one counts: it was written with the earlier one in sight. */
function idealOf(ideals: readonly IdealAnswer[], turn: number): IdealAnswer | undefined {
  return ideals.findLast((ideal) => ideal.turn === turn);
}
