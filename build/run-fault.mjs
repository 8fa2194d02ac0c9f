// Runs one built fault in a process of its own: node build/run-fault.mjs FILE [TRIALS SEED]
// Without trials it says what the fault is; with them it says what came of it. One line of JSON on standard output.
import { argv, exit, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { say } from './lib/say.mjs';

// Standard output is for the line alone, and what the app tells its log of each fault is not for people here.
for (const level of /** @type {const} */ (['log', 'info', 'warn', 'error'])) console[level] = () => undefined;

const [, , file, trials, seed] = argv;
/** @type {{fault: import('../tests/faults/fault').Fault}} */
const { fault } = await import(pathToFileURL(String(file)).href);
const line =
  trials === undefined ? fault : await fault.run({ trials: Number(trials), seed: Number(seed), say });
// What a fault leaves behind (a timer, a connection that waits for garbage collection) keeps nobody waiting.
stdout.write(`${JSON.stringify(line)}\n`, () => exit(0));
