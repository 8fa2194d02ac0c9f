import { spawn } from 'node:child_process';
import { env, platform } from 'node:process';
import { PlainError, say } from './lib/say.mjs';

/** @typedef {{env: NodeJS.ProcessEnv, stop: () => void}} Display */
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** Whether windows can be shown to somebody. */
export function hasDisplay() {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * The display to open windows on: the real one, or on Linux without one virtual ones that live until stop(). DISPLAY
 * names the first, GOLDSMITH_DISPLAYS all of them: a window that takes the focus takes it from every other on its
 * display, which ends a composition or a drag there, and all of them share one clipboard.
 * @param {number} [count] how many windows may be open at once without knowing of each other
 * @returns {Promise<Display>}
 */
export async function openDisplay(count = 1) {
  if (hasDisplay()) return { env: {}, stop() {} };
  const servers = Array.from({ length: count }, startServer);
  const stop = () => servers.forEach((server) => void server.kill());
  process.once('exit', stop);
  const displays = (await Promise.all(servers.map(displayNumber))).map((number) => `:${number}`);
  say(
    `No display here: windows open on a virtual one (Xvfb ${displays.join(', ')}), where nobody sees them.`,
  );
  return {
    env: { DISPLAY: displays[0], GOLDSMITH_DISPLAYS: displays.join(' ') },
    stop() {
      process.removeListener('exit', stop);
      stop();
    },
  };
}

function startServer() {
  return spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Ctrl+C reaches every program of the terminal; the display must outlive the app that draws on it.
    detached: true,
  });
}

/**
 * Xvfb picks a free number itself and writes it to the pipe that it was given.
 * @param {ChildProcess} server
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
