import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault';
import type { WritingApp } from './support/writing-app';
import { runWritingFault } from './support/writing-fault';

/** Milliseconds that a system gives an app between its word and the sleep. */
const NOTICE = 1_000;
/** Milliseconds of sleep, at most. */
const SLEEP = 3_000;

function tell(app: WritingApp, event: 'suspend' | 'resume'): Promise<void> {
  return app.electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);
}

/**
 * The computer goes to sleep just after a key: all of it is on disk by then, also when it never wakes up; and when it does,
 * the app goes on.
 */
export const fault: Fault = {
  number: 25,
  name: 'computer suspended',
  invariants: ['I1', 'I3'],
  needsApp: true,
  trials: { short: 1, long: 100 },
  run: (options) => {
    let trial = 0;
    return runWritingFault(
      {
        switches: [],
        isAwaited: true,
        harm: async (app, random) => {
          trial += 1;
          const wakes = trial % 2 === 0;
          const pids = (await app.processes()).map(({ pid }) => pid);
          await tell(app, 'suspend');
          await pause(NOTICE);
          for (const pid of pids) {
            process.kill(pid, 'SIGSTOP');
          }
          await pause(random() * SLEEP);
          if (!wakes) {
            await app.kill();
            return { name: 'never woken up', isOver: true, keepsAll: true, violations: [] };
          }
          for (const pid of pids) {
            process.kill(pid, 'SIGCONT');
          }
          await tell(app, 'resume');
          return { name: 'woken up', isOver: false, keepsAll: true, violations: [] };
        },
      },
      options,
    );
  },
};
