import type { Fault } from './fault';
import type { WritingApp } from './support/writing-app';
import { runWritingFault } from './support/writing-fault';

/** What keepOnClose allows within a minute. */
const MOST_RELOADS = 3;
const MINUTE = 60_000;
/** Milliseconds by which this clock and the app's may differ. */
const DOUBT = 3_000;
const QUESTION = 'The window keeps failing.';

const HARMS = {
  crashed: (app: WritingApp) =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    ),
  'killed by the system': (app: WritingApp) =>
    app.electron.evaluate(({ BrowserWindow }) => {
      process.kill(BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0, 'SIGKILL');
    }),
};

/**
 * The process of the page is killed while somebody writes: it comes back by itself, at the same text, with what was shown as
 * saved. From the fourth time within a minute on it asks first, and no crash makes it ask twice.
 */
export const fault: Fault = {
  number: 2,
  name: 'window killed while somebody writes',
  invariants: ['I1', 'I3'],
  needsApp: true,
  trials: { short: 2, long: 500 },
  run: (options) => {
    let crashes: number[] = [];
    let counted: WritingApp | null = null;
    return runWritingFault(
      {
        switches: [],
        isAwaited: false,
        harm: async (app, random) => {
          const name = random() < 0.5 ? 'crashed' : 'killed by the system';
          const gone = app.nextDeath();
          await HARMS[name](app);
          await gone;
          const now = performance.now();
          crashes = counted === app ? crashes : [];
          counted = app;
          const within = (time: number) => crashes.filter((at) => at > now - time).length;
          const mayAsk = within(MINUTE + DOUBT) >= MOST_RELOADS;
          const mustAsk = within(MINUTE - DOUBT) >= MOST_RELOADS;
          crashes = [...crashes, now];
          await app.text();
          const asked = await app.asked();
          const isRight =
            asked.length === 0 ? !mustAsk : mayAsk && asked.length === 1 && asked[0] === QUESTION;
          const violations = isRight
            ? []
            : [`it asked ${JSON.stringify(asked)} at crash ${within(MINUTE) + 1}`];
          return { name, isOver: false, keepsAll: false, violations };
        },
      },
      options,
    );
  },
};
