import type { Timers } from '../platform/clock';

export interface Throttle {
  /** There is something to tell: at once after a pause, otherwise when the interval is over. */
  soon(): void;
  /** This must be told now; what was to be told later is told with it. */
  now(): void;
}

/** Has `work` done at most once in `interval` milliseconds; the last call is never lost. */
export function throttle(timers: Timers, interval: number, work: () => void): Throttle {
  let isResting = false;
  let isDue = false;
  let callOff: () => void = () => undefined;

  function tell(): void {
    callOff();
    isDue = false;
    isResting = true;
    callOff = timers.after(interval, rested);
    work();
  }

  function rested(): void {
    isResting = false;
    if (isDue) {
      tell();
    }
  }

  return {
    soon: () => {
      if (isResting) {
        isDue = true;
      } else {
        tell();
      }
    },
    now: tell,
  };
}
