import type { Fault } from './fault';
import { endsWithin } from './support/spawn-app';
import type { WritingApp } from './support/writing-app';
import { runWritingFault } from './support/writing-fault';

/** Milliseconds within which the app has ended, on a busy machine; 2,000 of them are what it waits for the window at most. */
const PATIENCE = 20_000;

const signal = (name: NodeJS.Signals) => async (app: WritingApp) => {
  app.electron.process().kill(name);
};

/** What ends an app. What it leaves half done is none of the caller's: the call may never be answered. */
const WAYS: readonly { readonly name: string; readonly end: (app: WritingApp) => Promise<void> }[] = [
  {
    name: 'window closed',
    end: (app) => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  },
  { name: 'terminated', end: signal('SIGTERM') },
  { name: 'quit', end: (app) => app.electron.evaluate(({ app: electron }) => electron.quit()) },
  { name: 'interrupted', end: signal('SIGINT') },
  {
    name: 'logged out',
    end: (app) => app.electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('shutdown')),
  },
  { name: 'terminal closed', end: signal('SIGHUP') },
];

/** The app is ended in one of the ways in which people and systems end it, a moment after a key: every key is there at the next start. */
export const fault: Fault = {
  number: 26,
  name: 'app ended in every way',
  invariants: ['I1', 'I3'],
  needsApp: true,
  trials: { short: WAYS.length, long: 300 },
  run: (options) => {
    let trial = 0;
    return runWritingFault(
      {
        switches: [],
        isAwaited: true,
        harm: async (app) => {
          const way = WAYS[trial % WAYS.length] as (typeof WAYS)[number];
          trial += 1;
          void way.end(app).catch(() => undefined);
          const hasEnded = await endsWithin(app.electron.process(), PATIENCE);
          await app.kill();
          const violations = hasEnded ? [] : ['it had not ended after 20 s'];
          return { name: way.name, isOver: true, keepsAll: true, violations };
        },
      },
      options,
    );
  },
};
