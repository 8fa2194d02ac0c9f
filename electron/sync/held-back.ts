import type { Timers } from '../platform/clock';
import { backOff } from './back-off';

/**
 * Submissions that the hub stumbled over. Each waits for its own time, so that none holds up the others.
 *
 *   hold ──► held ──its back-off is over──► due: may be sent again      forget: it is settled
 *                └──a reason to try everything──► due
 *
 * In memory only: a start is a reason to try everything.
 */
export class HeldBack {
  readonly #timers: Timers;
  readonly #random: () => number;
  readonly #onDue: () => void;
  readonly #failures = new Map<number, number>();
  readonly #waiting = new Map<number, () => void>();

  constructor(timers: Timers, random: () => number, onDue: () => void) {
    this.#timers = timers;
    this.#random = random;
    this.#onDue = onDue;
  }

  /** Whether this outbox row is to be passed over for now. */
  has(number: number): boolean {
    return this.#waiting.has(number);
  }

  /** Whether the hub has stumbled over it before, or never answered. */
  hasFailed(number: number): boolean {
    return this.#failures.has(number);
  }

  /** Has it wait: longer with every time, and at least `retryAfter` milliseconds. */
  hold(number: number, retryAfter: number | null): void {
    this.putLast(number);
    const failures = this.#failures.get(number) ?? 1;
    this.#waiting.get(number)?.();
    const relent = this.#timers.after(backOff(failures, retryAfter, this.#random), () => {
      this.#waiting.delete(number);
      this.#onDue();
    });
    this.#waiting.set(number, relent);
  }

  /** No answer came to it, which may be because of what it is (its size): the others go first next time. */
  putLast(number: number): void {
    this.#failures.set(number, (this.#failures.get(number) ?? 0) + 1);
  }

  /** It is sent, or refused for good. */
  forget(number: number): void {
    this.#failures.delete(number);
  }

  /** It may be tried again at once, before the others, as if it had never failed. */
  relent(number: number): void {
    this.#waiting.get(number)?.();
    this.#waiting.delete(number);
    this.forget(number);
  }

  /** All of them may be tried again at once; how often each has failed is remembered. */
  release(): void {
    this.#waiting.forEach((relent) => {
      relent();
    });
    this.#waiting.clear();
  }
}
