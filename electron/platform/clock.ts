/** Time as the app sees it. Passed in everywhere, so that tests can turn it. */
export interface Clock {
  /** Milliseconds since the epoch; for show and records only, never to decide what is newer. */
  now(): number;
}

/** Timers, passed in for the same reason. */
export interface Timers {
  /** Calls `work` once after `milliseconds`; the returned function calls it off. */
  after(milliseconds: number, work: () => void): () => void;
}

export const systemClock: Clock = { now: () => Date.now() };

export const systemTimers: Timers = {
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};
