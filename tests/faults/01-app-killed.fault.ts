import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault';
import { endsWithin, spawnApp } from './support/spawn-app';
import { runWritingFault } from './support/writing-fault';

/** Milliseconds that a start takes, about, and that an end may take. */
const STARTING = 2_500;
const PATIENCE = 10_000;

/** The app is killed while somebody writes: what was shown as saved is there at the next start, and nothing that nobody typed. */
export const fault: Fault = {
  number: 1,
  name: 'app killed while somebody writes',
  invariants: ['I1', 'I3', 'I6'],
  needsApp: true,
  trials: { short: 2, long: 200 },
  run: (options) =>
    runWritingFault(
      {
        switches: [],
        isAwaited: false,
        harm: async (app, random) => {
          await app.kill();
          const isTwice = random() < 0.3;
          if (isTwice) {
            const next = spawnApp(app.folder);
            await pause(random() * STARTING);
            next.kill('SIGKILL');
            await endsWithin(next, PATIENCE);
          }
          const name = isTwice ? 'killed, and again while it started' : 'killed';
          return { name, isOver: true, keepsAll: false, violations: [] };
        },
      },
      options,
    ),
};
