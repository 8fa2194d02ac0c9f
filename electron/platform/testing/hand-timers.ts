import type { Clock, Timers } from '../clock';

export interface HandTimers extends Timers, Clock {
  /** Lets time pass, and rings what is due on the way. */
  advance(milliseconds: number): void;
}

/** Timers and a clock that stand until a test moves them. */
export function handTimers(): HandTimers {
  let time = 0;
  const due = new Map<() => void, number>();
  return {
    now: () => time,
    after(milliseconds, work) {
      const ring = () => work();
      due.set(ring, time + milliseconds);
      return () => due.delete(ring);
    },
    advance(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        const [next] = [...due].filter(([, at]) => at <= end).sort((one, other) => one[1] - other[1]);
        if (next === undefined) {
          break;
        }
        due.delete(next[0]);
        time = next[1];
        next[0]();
      }
      time = end;
    },
  };
}
