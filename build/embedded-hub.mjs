import { execPath } from 'node:process';
import { startChild } from './lib/child.mjs';
import { inProject } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { PlainError, say } from './lib/say.mjs';

const program = inProject('out', 'hub', 'cli.js');
const startLimit = 60_000;

/** @typedef {{url: string, token: string, stop: () => Promise<number>}} EmbeddedHub */

/**
 * A hub of one's own on loopback, with the sample project published to everyone and an expert to sign in as.
 * @param {string} dataFolder
 * @returns {Promise<EmbeddedHub>}
 */
export async function startEmbeddedHub(dataFolder) {
  const hubEnvironment = { GOLDSMITH_HUB_DATA: dataFolder };
  const sample = await ask(['sample'], hubEnvironment);
  const { token } = await ask(['expert', 'token', 'Sample expert'], hubEnvironment);
  const { url, stop } = await serve(hubEnvironment);
  say(`Hub with ${sample['tasks']} sample tasks at ${url}, its data in ${dataFolder}`);
  return { url, token: String(token), stop };
}

/**
 * Runs one hub command that answers with a line of JSON.
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<Record<string, unknown>>}
 */
async function ask(words, environment) {
  const result = await run(execPath, [program, ...words], {
    env: environment,
    output: 'collect',
    timeLimit: startLimit,
  });
  if (result.status !== 0)
    throw new PlainError(`hub ${words.join(' ')}: ${result.stderr.trim() || result.stdout.trim()}`);
  return JSON.parse(result.stdout);
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<{url: string, stop: () => Promise<number>}>}
 */
function serve(environment) {
  return new Promise((resolve, reject) => {
    const hub = startChild(execPath, [program, 'serve', '--port', '0'], {
      env: environment,
      onLine(line) {
        // Its first line is the address; whatever else it says is for people.
        if (!line.startsWith('{"url"')) return say(line);
        clearTimeout(limit);
        resolve({ url: String(JSON.parse(line).url), stop: hub.stop });
      },
    });
    const limit = setTimeout(() => {
      void hub.stop();
      reject(new PlainError(`the hub did not start within ${startLimit / 1000} s`));
    }, startLimit);
    void hub.ended.then((status) => {
      clearTimeout(limit);
      reject(new PlainError(`the hub ended with exit status ${status}`));
    });
  });
}
