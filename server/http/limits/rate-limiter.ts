import type { Rate } from './limits';

/** More keys than this are not remembered: whoever has so many addresses is not held up by a limit for each. */
const mostKeys = 20_000;

/**
 * Counts requests by key, by the generic cell rate algorithm (ITU-T I.371): for each key it keeps the one moment at which
 * all that it used will have been earned again. Idle keys cost nothing.
 */
export class RateLimiter {
  readonly #interval: number;
  readonly #tolerance: number;
  readonly #now: () => number;
  readonly #earned = new Map<string, number>();

  /** @param now milliseconds; a clock that is set back only costs what was used */
  constructor({ perMinute, burst }: Rate, now: () => number) {
    this.#interval = 60_000 / perMinute;
    this.#tolerance = this.#interval * burst;
    this.#now = now;
  }

  /**
   * Counts one request.
   * @returns 0 when it may go on; else in how many whole seconds to come back, and it is not counted
   */
  take(key: string): number {
    const now = this.#now();
    const earned = Math.max(now, Math.min(this.#earned.get(key) ?? 0, now + this.#tolerance));
    const wait = earned + this.#interval - this.#tolerance - now;
    this.#earned.delete(key);
    // Clocks tell whole milliseconds, intervals are fractions of them.
    if (wait > 1e-6) {
      this.#earned.set(key, earned);
      return Math.ceil(wait / 1_000);
    }
    this.#earned.set(key, earned + this.#interval);
    this.#forget(now);
    return 0;
  }

  /** Those who asked longest ago stand first. */
  #forget(now: number): void {
    for (const [key, earned] of this.#earned) {
      if (earned > now && this.#earned.size <= mostKeys) {
        return;
      }
      this.#earned.delete(key);
    }
  }
}
