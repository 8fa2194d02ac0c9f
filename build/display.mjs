import { spawn } from 'node:child_process';
import { env, platform } from 'node:process';
import { PlainError, say } from './lib/say.mjs';

/** @typedef {{env: NodeJS.ProcessEnv, stop: () => void}} Display */

/** Whether windows can be shown to somebody. */
export function hasDisplay() {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * The display to open windows on: the real one, or on Linux without one a virtual one that lives until stop().
 * @returns {Promise<Display>}
 */
export async function openDisplay() {
  if (hasDisplay()) return { env: {}, stop() {} };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Ctrl+C reaches every program of the terminal; the display must outlive the app that draws on it.
    detached: true,
  });
  const stop = () => void server.kill();
  process.once('exit', stop);
  const number = await displayNumber(server);
  say(`No display here: windows open on a virtual one (Xvfb :${number}), where nobody sees them.`);
  return {
    env: { DISPLAY: `:${number}` },
    stop() {
      process.removeListener('exit', stop);
      stop();
    },
  };
}

/**
 * Xvfb picks a free number itself and writes it to the pipe that it was given.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new PlainError('Xvfb did not start within 20 s')), 20_000);
    server.once('error', (error) => reject(new PlainError(`Xvfb could not be started: ${error.message}`)));
    server.once('exit', (status) => reject(new PlainError(`Xvfb ended at once with exit status ${status}`)));
    server.stdio[3]?.once('data', (text) => {
      clearTimeout(limit);
      resolve(String(text).trim());
    });
  });
}
