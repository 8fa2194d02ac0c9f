import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault';
import type { WritingApp } from './support/writing-app';
import { runWritingFault } from './support/writing-fault';

/** Megabytes that a page may have; 4 GB, as it has otherwise, take long to fill. */
const HEAP = 192;
const QUESTION = 'The window does not answer.';

/** Runs in the page: takes memory until there is none. */
const FILL = 'const all = []; for (;;) { all.push(new Array(1e5).fill({}).map(() => ({}))); }';

/** Milliseconds that the page stands still before somebody minds. */
const STILL = 1_000;

/** Of a page that is looked into from outside, as this one is, Chromium itself does not say that it stands still. */
function sayUnresponsive(app: WritingApp): Promise<void> {
  return app.electron.evaluate(
    ({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('unresponsive'),
  );
}

/**
 * The page takes all memory, or stands still, while somebody writes. It comes back, at once or when whoever is asked says so,
 * with what was shown as saved.
 */
export const fault: Fault = {
  number: 3,
  name: 'window out of memory, or standing still',
  invariants: ['I1', 'I3'],
  needsApp: true,
  trials: { short: 2, long: 50 },
  run: (options) =>
    runWritingFault(
      {
        switches: [`--js-flags=--max-old-space-size=${HEAP}`],
        isAwaited: false,
        harm: async (app, random) => {
          const isFull = random() < 0.5;
          const gone = app.nextDeath();
          await app.begin(isFull ? FILL : 'for (;;);');
          if (!isFull) {
            await pause(STILL);
            await sayUnresponsive(app);
          }
          await gone;
          await app.text();
          const asked = await app.asked();
          const isRight = asked.filter((question) => question === QUESTION).length === (isFull ? 0 : 1);
          return {
            name: isFull ? 'out of memory' : 'standing still',
            isOver: false,
            keepsAll: false,
            violations: isRight ? [] : [`it asked ${JSON.stringify(asked)}`],
          };
        },
      },
      options,
    ),
};
