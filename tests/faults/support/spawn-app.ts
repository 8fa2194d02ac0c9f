import { type ChildProcess, spawn } from 'node:child_process';
import { appCommand } from '../../support/launch-app';

/** Starts the app as people do: nobody drives it. */
export function spawnApp(folder: string): ChildProcess {
  const { executablePath, args, env } = appCommand(folder, {});
  return spawn(executablePath, args, { env, stdio: 'ignore' });
}

/** Resolves with true when a program has ended, and with false when it has not within so many milliseconds. */
export function endsWithin(child: ChildProcess, within: number): Promise<boolean> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), within);
    child.once('exit', () => {
      clearTimeout(late);
      resolve(true);
    });
  });
}
