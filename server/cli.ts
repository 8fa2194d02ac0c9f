import { argv, cwd, env, exit, pid, stderr, stdout } from 'node:process';
import type { Writable } from 'node:stream';
import { type CommandIo, OutputClosedError } from './commands/command';
import { nodePlatform } from './platform/node-platform';
import { runHub } from './run-hub';
import { readSettings } from './settings';

/** The hub's command line: the one place that knows this process's arguments, streams and signals. */
const io: CommandIo = {
  cwd: cwd(),
  out: (text) => write(stdout, text),
  note: (line) => write(stderr, `${line}\n`),
};

const status = await runHub(argv.slice(2), {
  platform: nodePlatform,
  settings: readSettings(env, cwd()),
  io,
  pid,
  untilStopped,
  log: stderr,
});
// The embedded database keeps handles of its own; everything was closed in order before this.
exit(status);

/**
 * Only a hub that serves waits for this. Before, and in every other command, a signal ends the process where it stands,
 * which costs nothing that was committed.
 */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => resolve());
    }
  });
}

function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new OutputClosedError());
    stream.once('error', gone);
    stream.write(text, (error) => {
      if (error) {
        gone();
        return;
      }
      stream.off('error', gone);
      resolve();
    });
  });
}
