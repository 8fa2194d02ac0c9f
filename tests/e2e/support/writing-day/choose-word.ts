import type { Desk } from './desk';
import { freeWords, type Word } from './inline';
import type { Unit } from './units';

/** Words that are written as prose: in paragraphs, quotations and items. */
export const isProse = ({ kind }: Unit): boolean =>
  kind === 'paragraph' || kind === 'quote' || kind === 'list';

export interface FoundWord {
  readonly unit: Unit;
  readonly word: Word;
}

/** A word that nothing marked touches, in one of the places that are wanted; null where there is none. */
export function wordOf(desk: Desk, isWanted: (unit: Unit) => boolean): FoundWord | null {
  const unit = desk.unit((candidate) => isWanted(candidate) && freeWords(candidate.words).length > 2);
  return unit === null ? null : { unit, word: desk.chance.pick(freeWords(unit.words).slice(1, -1)) };
}

/** Chooses it, by two clicks or by keys. */
export async function choose(desk: Desk, unit: Unit, start: number, length: number): Promise<void> {
  if (desk.chance.happens(0.5)) {
    await desk.hands.chooseWord(desk.place(unit, start), length);
  } else {
    await desk.hands.chooseByKeys(desk.place(unit, start), length);
  }
}
