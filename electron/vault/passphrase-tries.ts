import type { Unlocked } from '#shared/ipc/vault';
import type { Timers } from '../platform/clock';

/** So many may be wrong before the next one has to wait. */
const FREE = 3;
const LONGEST_WAIT = 60;

/** One passphrase after the other, the later ones with a growing pause before each. */
export class PassphraseTries {
  readonly #open: (passphrase: string) => Promise<boolean>;
  readonly #timers: Timers;
  #failed = 0;
  #waitSeconds = 0;
  #isTrying = false;

  constructor(open: (passphrase: string) => Promise<boolean>, timers: Timers) {
    this.#open = open;
    this.#timers = timers;
  }

  async try(passphrase: string): Promise<Unlocked> {
    if (this.#waitSeconds > 0 || this.#isTrying) {
      return { isOpen: false, waitSeconds: Math.max(1, this.#waitSeconds) };
    }
    this.#isTrying = true;
    try {
      const isOpen = await this.#open(passphrase);
      this.#failed += isOpen ? 0 : 1;
      this.#wait(isOpen || this.#failed < FREE ? 0 : Math.min(2 ** (this.#failed - FREE + 1), LONGEST_WAIT));
      return { isOpen, waitSeconds: this.#waitSeconds };
    } finally {
      this.#isTrying = false;
    }
  }

  #wait(seconds: number): void {
    this.#waitSeconds = seconds;
    if (seconds > 0) {
      this.#timers.after(seconds * 1_000, () => {
        this.#waitSeconds = 0;
      });
    }
  }
}
