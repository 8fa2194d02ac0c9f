import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault';
import { endsWithin, spawnApp } from './support/spawn-app';
import type { WritingApp } from './support/writing-app';
import { type Harm, runWritingFault } from './support/writing-fault';

/** Milliseconds that a start may take on a busy machine. */
const PATIENCE = 30_000;

/** Somebody starts it again beside the one in which is being written. */
async function startTwice(app: WritingApp): Promise<Harm> {
  const second = spawnApp(app.folder);
  const hasEnded = await endsWithin(second, PATIENCE);
  second.kill('SIGKILL');
  const windows = await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  return {
    name: 'started twice',
    isOver: false,
    keepsAll: true,
    violations: [
      ...(hasEnded ? [] : ['the second one goes on beside the first']),
      ...(windows === 1 ? [] : [`there are ${windows} windows`]),
    ],
  };
}

/** It was killed, and the number of its process is another program's now. */
async function leaveStaleLock(app: WritingApp): Promise<Harm> {
  await app.kill();
  const other: ChildProcess = spawn('sleep', ['60'], { stdio: 'ignore' });
  const lock = join(app.folder, 'SingletonLock');
  rmSync(lock, { force: true });
  symlinkSync(`${hostname()}-${other.pid}`, lock);
  const next = spawnApp(app.folder);
  await pause(2_000);
  const starts = next.exitCode === null;
  next.kill('SIGKILL');
  await endsWithin(next, PATIENCE);
  const isUnharmed = other.exitCode === null && other.signalCode === null;
  other.kill();
  return {
    name: 'lock of a process that is another one now',
    isOver: true,
    keepsAll: false,
    violations: [
      ...(starts ? [] : ['it does not start']),
      ...(isUnharmed ? [] : ['the other program was ended']),
    ],
  };
}

/** One data folder has one app: a second one shows the first, and what a killed one left behind locks nobody out. */
export const fault: Fault = {
  number: 18,
  name: 'second instance, and the lock of a killed one',
  invariants: ['I1', 'I5'],
  needsApp: true,
  trials: { short: 2, long: 60 },
  run: (options) => {
    let trial = 0;
    return runWritingFault(
      {
        switches: [],
        isAwaited: false,
        harm: (app) => {
          trial += 1;
          return trial % 2 === 1 ? startTwice(app) : leaveStaleLock(app);
        },
      },
      options,
    );
  },
};
