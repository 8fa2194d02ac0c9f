import { stderr } from 'node:process';

/**
 * One line for the person who waits. Always on standard error: standard output belongs to results.
 * @param {string} text
 */
export function say(text) {
  stderr.write(`${text}\n`);
}

/** A failure whose message is all that the user needs; shown without a stack. */
export class PlainError extends Error {}

/**
 * Runs a command's main function and turns how it ends into an exit status.
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  // A signal's own way of ending a process skips the exit listeners, which end the programs that run beside it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(130);
    });
  }
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof PlainError) say(`error: ${error.message}`);
    else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    // What was started beside it would keep this process alive.
    process.exit(1);
  }
}
