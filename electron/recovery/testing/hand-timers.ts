import type { Timers } from '../../platform/clock';

/** For tests: timers that go off when the test says so, the one that is due first before the others. */
export class HandTimers implements Timers {
  readonly #turn: () => Promise<unknown>;
  #waiting: { readonly at: number; readonly work: () => void }[] = [];
  #now = 0;

  /** `turn` waits until what has begun has come to something. */
  constructor(turn: () => Promise<unknown>) {
    this.#turn = turn;
  }

  after(milliseconds: number, work: () => void): () => void {
    const timer = { at: this.#now + milliseconds, work };
    this.#waiting.push(timer);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== timer);
    };
  }

  get isIdle(): boolean {
    return this.#waiting.length === 0;
  }

  /** Lets so much time go by, with all that comes of it. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    for (;;) {
      const [next] = this.#waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (next === undefined) {
        break;
      }
      this.#now = Math.max(this.#now, next.at);
      this.#waiting = this.#waiting.filter((one) => one !== next);
      next.work();
      // What is waited for on the way, a module that is loaded among it.
      await this.#turn();
    }
    this.#now = until;
  }
}
