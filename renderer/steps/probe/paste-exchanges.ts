import type { Exchange } from '#shared/steps/exchange';
import { putBack } from '../put-back';

/** A conversation that was pasted into a turn. */
export interface Pasted {
  readonly turns: readonly Exchange[];
  /** The turn that it was pasted into, as it was, and its place. */
  readonly replaced: Exchange;
  readonly index: number;
}

/** What is pasted into a turn: its first exchange takes the turn's id, so that its field and the focus stay. */
export function pasteInto(
  replaced: Exchange,
  index: number,
  exchanges: readonly Omit<Exchange, 'id'>[],
  newId: () => string,
): Pasted {
  const turns = exchanges.map((exchange, at) => ({ ...exchange, id: at === 0 ? replaced.id : newId() }));
  return { turns, replaced, index };
}

export function withPasted(turns: readonly Exchange[], { turns: pasted, index }: Pasted): Exchange[] {
  return turns.toSpliced(index, 1, ...pasted);
}

/**
 * The turns as they are now, without those that were pasted and with the one that they took the place of. A pasted turn
 * that was written in since stays: its words are no longer what was pasted.
 */
export function withoutPasted(
  turns: readonly Exchange[],
  { turns: pasted, replaced, index }: Pasted,
): Exchange[] {
  const untouched = new Set(
    turns.filter((turn) => pasted.some((one) => isSame(one, turn))).map(({ id }) => id),
  );
  const kept = turns.flatMap((turn) => {
    if (!untouched.has(turn.id)) {
      return [turn];
    }
    return turn.id === replaced.id ? [replaced] : [];
  });
  return [...putBack(kept, index, replaced)];
}

function isSame(one: Exchange, other: Exchange): boolean {
  return one.id === other.id && one.markdown === other.markdown && one.reply === other.reply;
}
