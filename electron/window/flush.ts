import type { BrowserWindow } from 'electron';
import { sendEvent } from '../ipc/register-calls';
import type { Timers } from '../platform/clock';

/** How long the window may take to save what is being typed, in milliseconds. */
const PATIENCE = 2_000;

/** Asks the window to save what is being typed, and waits for its word. */
export class Flusher {
  readonly #timers: Timers;
  readonly #waiting = new Map<number, (saved: boolean) => void>();
  #last = 0;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** True when everything is on disk; false when it could not be saved, or the window did not answer in time. */
  flush(window: BrowserWindow): Promise<boolean> {
    if (window.isDestroyed() || window.webContents.isCrashed()) {
      return Promise.resolve(true);
    }
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      const relent = this.#timers.after(PATIENCE, () => this.settle(id, false));
      this.#waiting.set(id, (saved) => {
        relent();
        resolve(saved);
      });
      sendEvent(window.webContents, 'window.flush', { id });
    });
  }

  /** The window's answer. */
  settle(id: number, saved: boolean): void {
    this.#waiting.get(id)?.(saved);
    this.#waiting.delete(id);
  }
}
