import type { Result } from '#shared/lib/result';
import type { HubContext } from '../context';

/** Where a command reads paths from and what it says goes to, be it a terminal or another process. */
export interface CommandIo {
  /** What relative paths are relative to. */
  readonly cwd: string;
  /** Writes to standard output; resolves when the reader has taken it. Rejects with `OutputClosedError`. */
  out(text: string): Promise<void>;
  /** Writes one line to standard error. */
  note(line: string): Promise<void>;
}

/** Whoever read the output has gone, as `head` does. Not a failure of the command. */
export class OutputClosedError extends Error {
  constructor() {
    super('standard output was closed');
    this.name = 'OutputClosedError';
  }
}

/** A command whose words were understood. Fails, in one line, when what was asked cannot be done. */
export type PreparedCommand = (context: HubContext, io: CommandIo) => Promise<Result<null, string>>;

/** One command of the hub's command line. */
export interface Command {
  /** One word or two, as they are typed. */
  readonly name: string;
  /** What may follow the name. */
  readonly usage: string;
  /** One line on what it does. */
  readonly summary: string;
  /** Reads the words after the name. Fails, in one line, before anything is opened. */
  prepare(words: readonly string[]): Result<PreparedCommand, string>;
}
