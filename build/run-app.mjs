import { join } from 'node:path';
import { sandboxArguments } from './electron/sandbox.mjs';
import { startEmbeddedHub } from './embedded-hub.mjs';
import { electronEnvironment } from './find-electron.mjs';
import { onStopRequest, startChild } from './lib/child.mjs';
import { projectFolder } from './lib/paths.mjs';
import { say } from './lib/say.mjs';
import { prepareToRun } from './prepare.mjs';

/**
 * @typedef {object} Session
 * @property {string} data the app's data folder; the hub's is inside it
 * @property {NodeJS.ProcessEnv} environment
 * @property {(line: string) => void} onLine what the app writes to its standard output
 * @property {string} [packaged] the program of a packaged app, to be run instead of the built sources
 * @property {number} [timeLimit] milliseconds that the app may take
 */

/**
 * Runs the app against a hub of its own until the window is closed or the user stops the command.
 * @param {Session} session
 * @returns {Promise<number>} the app's exit status
 */
export async function runApp(session) {
  const { electron, display } = await prepareToRun();
  const hub = await startEmbeddedHub(join(session.data, 'hub'));
  const program = session.packaged ?? electron.path;
  const app = startChild(
    program,
    [...sandboxArguments(electron), ...(session.packaged ? [] : [projectFolder])],
    {
      env: {
        ...display.env,
        ...electronEnvironment(electron),
        GOLDSMITH_DATA: session.data,
        GOLDSMITH_HUB: hub.url,
        GOLDSMITH_TOKEN: hub.token,
        ...session.environment,
      },
      onLine: session.onLine,
    },
  );
  const stopListening = onStopRequest(() => void app.stop());
  const limit = session.timeLimit ? setTimeout(tooLate, session.timeLimit) : undefined;
  function tooLate() {
    say(`error: the app was not done after ${Number(session.timeLimit) / 1000} s`);
    void app.stop();
  }
  const status = await app.ended;
  clearTimeout(limit);
  stopListening();
  await hub.stop();
  display.stop();
  return status;
}
