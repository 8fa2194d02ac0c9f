import type { Fault } from './fault';
import { runSessions } from './support/wire-fault';

/** Whatever may come twice, or in another order, comes so. */
export const fault: Fault = {
  number: 15,
  name: 'replies lost, requests doubled and late',
  invariants: ['I4'],
  trials: { short: 2, long: 1_000 },
  run: (options) =>
    runSessions(
      {
        faults: { none: 6, 'lose-reply': 4, duplicate: 4, late: 4, 'other-reply': 2 },
        events: { work: 8, announce: 1, 'restart-app': 2, nudge: 1 },
      },
      options,
    ),
};
