import { spawn } from 'node:child_process';
import { env, execPath, platform } from 'node:process';
import { inProject } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the project folder unless given
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {'show' | 'collect'} [output] show: both streams go to standard error, as they come; collect: kept
 * @property {number} [timeLimit] milliseconds, after which it is killed
 */

/**
 * @typedef {object} Finished
 * @property {number} status exit status; 1 when a signal ended it
 * @property {string} stdout
 * @property {string} stderr
 * @property {number} milliseconds
 */

/**
 * Runs a program to its end. Never throws because of what the program did.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Finished>}
 */
export function run(command, args, options = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? inProject(),
      env: { ...env, ...options.env },
      stdio: options.output === 'collect' ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
      // npm is a batch file on Windows, which only a shell can start.
      shell: platform === 'win32' && command.endsWith('.cmd'),
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
    const limit = options.timeLimit ? setTimeout(() => child.kill('SIGKILL'), options.timeLimit) : undefined;
    /** @param {number} status */
    const finish = (status) => {
      clearTimeout(limit);
      resolve({ status, stdout, stderr, milliseconds: performance.now() - started });
    };
    child.once('error', (error) => {
      stderr += error.message;
      finish(1);
    });
    child.once('close', (status) => finish(status ?? 1));
  });
}

/**
 * Runs the npm that came with this Node.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const script = env['npm_execpath'];
  const quiet = {
    ...options,
    env: { ...options?.env, npm_config_loglevel: 'error', npm_config_update_notifier: 'false' },
  };
  if (script?.endsWith('.js')) return run(execPath, [script, ...args], quiet);
  return run(platform === 'win32' ? 'npm.cmd' : 'npm', args, quiet);
}

/**
 * Runs a JavaScript file of an installed package with this Node.
 * @param {string} script path below node_modules
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runPackage(script, args, options) {
  return run(execPath, [inProject('node_modules', script), ...args], options);
}
