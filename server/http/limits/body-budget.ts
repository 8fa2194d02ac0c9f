import type { Limits } from './limits';

/**
 * Memory for bodies that are under way. A body is held whole until it has been looked through, so what may come at once
 * is bounded beforehand, by what each request says it will send.
 */
export class BodyBudget {
  readonly #limits: Limits['bodies'];
  readonly #held = new Map<string, number>();
  #all = 0;

  constructor(limits: Limits['bodies']) {
    this.#limits = limits;
  }

  /**
   * Asks for room for a body of someone's.
   * @returns what gives it back, once; or whose share is used up
   */
  take(whose: string, bytes: number): (() => void) | 'theirs' | 'everyones' {
    const held = this.#held.get(whose) ?? 0;
    if (held + bytes > this.#limits.ofOne) {
      return 'theirs';
    }
    if (this.#all + bytes > this.#limits.ofAll) {
      return 'everyones';
    }
    this.#hold(whose, bytes);
    let isHeld = true;
    return () => {
      if (isHeld) {
        isHeld = false;
        this.#hold(whose, -bytes);
      }
    };
  }

  #hold(whose: string, bytes: number): void {
    const held = (this.#held.get(whose) ?? 0) + bytes;
    this.#all += bytes;
    if (held === 0) {
      this.#held.delete(whose);
    } else {
      this.#held.set(whose, held);
    }
  }
}
