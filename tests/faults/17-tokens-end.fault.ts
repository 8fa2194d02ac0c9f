import type { Fault } from './fault';
import { runSessions } from './support/wire-fault';

/** Tokens expire and are revoked between and in requests; people come back, and others sit down. */
export const fault: Fault = {
  number: 17,
  name: 'tokens that end in the middle, and other people at the computer',
  invariants: ['I4'],
  trials: { short: 2, long: 500 },
  run: (options) =>
    runSessions(
      {
        faults: { none: 12, 'lose-reply': 2, truncate: 2, reset: 2, 'black-hole': 1 },
        events: { work: 8, 'end-token': 6, 'sign-in': 3, switch: 4, announce: 2, 'restart-app': 1 },
      },
      options,
    ),
};
