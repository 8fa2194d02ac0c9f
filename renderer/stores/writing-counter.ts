import { type Authorship, NO_AUTHORSHIP } from '#shared/domain/authorship';

/** Whoever does nothing for longer than this was not at work, in milliseconds. */
export const LONGEST_PAUSE = 60_000;

type Kind = 'typed' | 'pastedInside' | 'pastedOutside' | 'removed';

/** Sums up what happens in the fields of one answer. It knows lengths and the time between them, never the characters. */
export class WritingCounter {
  #sums: Authorship = NO_AUTHORSHIP;
  #lastAt: number | null = null;

  /** Something of that many characters happened; `at` in milliseconds of a clock that never goes back. */
  note(kind: Kind, characters: number, at: number): void {
    const since = this.#lastAt === null ? 0 : at - this.#lastAt;
    const worked = since > 0 && since <= LONGEST_PAUSE ? since : 0;
    this.#lastAt = at;
    this.#sums = {
      ...this.#sums,
      [kind]: this.#sums[kind] + characters,
      active: this.#sums.active + Math.round(worked),
    };
  }

  /** The sums since the last time they were taken; null when nothing happened. */
  take(): Authorship | null {
    const sums = this.#sums;
    this.#sums = NO_AUTHORSHIP;
    return Object.values(sums).some((value) => value > 0) ? sums : null;
  }
}
