import { spawn } from 'node:child_process';
import { env } from 'node:process';
import { createInterface } from 'node:readline';
import { inProject } from './paths.mjs';

/**
 * A program that runs beside this one.
 * @typedef {object} Child
 * @property {Promise<number>} ended its exit status, 1 when a signal ended it; never rejects
 * @property {() => Promise<number>} stop asks it to end, and ends it if it has not done so after five seconds
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{env?: NodeJS.ProcessEnv, onLine: (line: string) => void}} options standard error is shown as it comes
 * @returns {Child}
 */
export function startChild(command, args, options) {
  const child = spawn(command, args, {
    cwd: inProject(),
    env: { ...env, ...options.env },
    stdio: ['ignore', 'pipe', 2],
  });
  createInterface({ input: /** @type {import('node:stream').Readable} */ (child.stdout) }).on(
    'line',
    options.onLine,
  );
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(1);
    });
    // "close" comes after the last line has been read.
    child.once('close', (status) => resolve(status ?? 1));
  });
  void ended.then(() => process.removeListener('exit', killWithUs));
  return {
    ended,
    stop() {
      child.kill('SIGTERM');
      const limit = setTimeout(() => child.kill('SIGKILL'), 5000);
      return ended.finally(() => clearTimeout(limit));
    },
  };
}

/**
 * Calls back once when the user or the system asks this process to end.
 * @param {() => void} callback
 * @returns {() => void} stops listening
 */
export function onStopRequest(callback) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, callback);
  return () => {
    for (const signal of signals) process.removeListener(signal, callback);
  };
}
