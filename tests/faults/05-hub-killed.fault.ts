import type { Fault } from './fault';
import { runSessions } from './support/wire-fault';

/** The hub dies while it takes something in, and comes back with what is on its disk. */
export const fault: Fault = {
  number: 5,
  name: 'the hub killed before, in and after its transaction',
  invariants: ['I4'],
  trials: { short: 1, long: 100 },
  run: (options) =>
    runSessions(
      {
        faults: { none: 6, kill: 3, 'lose-reply': 1, duplicate: 1, late: 1 },
        events: { work: 8, announce: 1, 'kill-hub': 1, 'restart-app': 1 },
      },
      options,
    ),
};
