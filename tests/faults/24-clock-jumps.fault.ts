import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault';
import type { WritingApp } from './support/writing-app';
import { runWritingFault } from './support/writing-fault';

const HOUR = 3_600_000;
const YEAR = 365.25 * 24 * HOUR;
/** Where a clock is put, in milliseconds of difference to the right time. */
const JUMPS = [-10 * YEAR, 10 * YEAR, -HOUR, HOUR, -60 * YEAR, 13 * YEAR, -3_000, 0];
/** Milliseconds that somebody goes on for. */
const GOING_ON = 1_000;

/** Sets the clock that the app's main process reads. */
function setClock(app: WritingApp, difference: number): Promise<void> {
  return app.electron.evaluate((_electron, milliseconds) => {
    const kept = Date as typeof Date & { right?: () => number };
    kept.right ??= Date.now;
    const right = kept.right;
    Date.now = () => right() + milliseconds;
  }, difference);
}

/**
 * The clock of the computer is put back and forward while somebody writes, by seconds, an hour, years, and is another one at
 * the next start: saving goes on, and what was shown as saved is there.
 */
export const fault: Fault = {
  number: 24,
  name: 'clock jumps while somebody writes',
  invariants: ['I1', 'I7'],
  needsApp: true,
  trials: { short: 1, long: 100 },
  run: (options) =>
    runWritingFault(
      {
        switches: [],
        isAwaited: false,
        harm: async (app, random) => {
          const jump = JUMPS[Math.floor(random() * JUMPS.length)] ?? 0;
          await setClock(app, jump);
          await pause(random() * GOING_ON);
          const isOver = random() < 0.5;
          if (isOver) {
            await app.kill();
          }
          const name = `clock put ${(jump / HOUR).toFixed(1)} hours off${isOver ? ', then killed' : ''}`;
          return { name, isOver, keepsAll: !isOver, violations: [] };
        },
      },
      options,
    ),
};
