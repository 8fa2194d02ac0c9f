import type { Fault } from './fault';
import { runSessions } from './support/wire-fault';

/** All that networks do, in all orders, with all that people do meanwhile. */
export const fault: Fault = {
  number: 13,
  name: 'the network, in every way that it fails',
  invariants: ['I4', 'I5', 'I7'],
  trials: { short: 12, long: 5_000 },
  trialsPerProcess: 1_000,
  run: (options) =>
    runSessions(
      {
        faults: {
          none: 20,
          refuse: 3,
          'black-hole': 3,
          reset: 3,
          'cut-request': 3,
          'lose-reply': 4,
          truncate: 5,
          latency: 3,
          drip: 4,
          'slow-close': 2,
          duplicate: 3,
          late: 3,
          'other-reply': 2,
          forged: 8,
          redirect: 2,
          kill: 0.1,
        },
        events: {
          work: 14,
          announce: 4,
          withdraw: 2,
          'end-token': 2,
          'sign-in': 2,
          switch: 2,
          'kill-hub': 0.1,
          'restart-app': 2,
          'set-clock': 1,
          sleep: 1,
          nudge: 1,
        },
      },
      options,
    ),
};
