import type { Fault } from './fault';
import { runSessions } from './support/wire-fault';

/** Storms of 5xx, 429, 413, sign-in pages, wrong JSON, and addresses of other hosts. */
export const fault: Fault = {
  number: 14,
  name: 'answers that are not the hub’s',
  invariants: ['I4'],
  trials: { short: 2, long: 500 },
  run: (options) =>
    runSessions(
      {
        faults: { none: 6, forged: 12, redirect: 3 },
        events: { work: 8, announce: 2, withdraw: 1, 'set-clock': 1, nudge: 1 },
      },
      options,
    ),
};
