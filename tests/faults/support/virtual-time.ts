import type { Clock, Timers } from '../../../electron/platform/clock';
import { SILENCE_LIMIT } from '../../../electron/sync/silence';

/**
 * Time that passes only when a test says so: hours of back-off cost nothing, and whoever gives up too early shows. The
 * clock on the wall can be set by itself, as people and computers do.
 */
export class VirtualTime implements Timers, Clock {
  #passed = 0;
  #wall = Date.UTC(2026, 10, 30, 12);
  readonly #due = new Map<() => void, number>();
  #patience = 0;

  now(): number {
    return this.#wall + Math.floor(this.#passed);
  }

  /** Sets the clock on the wall to another time; timers do not see it. */
  setWall(by: number): void {
    this.#wall += by;
  }

  after(milliseconds: number, work: () => void): () => void {
    if (milliseconds === SILENCE_LIMIT) {
      this.#patience += 1;
    }
    const ring = () => work();
    this.#due.set(ring, this.#passed + milliseconds);
    return () => this.#due.delete(ring);
  }

  /** How often somebody began to wait for the hub to say something, or to go on. */
  get patience(): number {
    return this.#patience;
  }

  /** Lets time pass, and rings what is due on the way. */
  advance(milliseconds: number): void {
    const end = this.#passed + milliseconds;
    for (;;) {
      const [next] = [...this.#due].filter(([, at]) => at <= end).sort((one, other) => one[1] - other[1]);
      if (next === undefined) {
        break;
      }
      this.#due.delete(next[0]);
      this.#passed = Math.max(this.#passed, next[1]);
      next[0]();
    }
    this.#passed = end;
  }

  /** Lets time pass until the next thing is due; false when nothing is. */
  advanceToNext(): boolean {
    const next = Math.min(...this.#due.values());
    if (!Number.isFinite(next)) {
      return false;
    }
    this.advance(Math.max(0, next - this.#passed));
    return true;
  }

  /** Forgets all timers, as a process that ends does. */
  forget(): void {
    this.#due.clear();
  }
}
