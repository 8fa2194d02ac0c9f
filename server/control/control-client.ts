import { connect, type Socket } from 'node:net';
import type { CommandIo } from '../commands/command';
import { type Ask, type LockFile, type Tell, tellSchema } from './messages';
import { readLinesOf } from './read-lines-of';

/** Longer than a process is ever too busy to answer: the embedded database takes seconds to make itself. */
const patience = 30_000;

/** Who answers at the lock file's port; null when nobody does who knows its secret. */
export async function askHolder(lock: LockFile): Promise<'hub' | 'command' | null> {
  const socket = await open(lock);
  if (socket === null) {
    return null;
  }
  socket.setTimeout(patience, () => socket.destroy());
  say(socket, { ask: 'who', secret: lock.secret });
  for await (const message of listen(socket)) {
    if ('holder' in message) {
      socket.destroy();
      return message.holder;
    }
  }
  return null;
}

/**
 * Has a command run by the hub that holds the data folder, as if it ran here.
 * @returns its exit status; null when the hub went away before it said one
 */
export async function runRemotely(
  lock: LockFile,
  words: readonly string[],
  io: CommandIo,
): Promise<number | null> {
  const socket = await open(lock);
  if (socket === null) {
    return null;
  }
  try {
    say(socket, { ask: 'run', secret: lock.secret, words: [...words], cwd: io.cwd });
    for await (const message of listen(socket)) {
      if ('exit' in message) {
        return message.exit;
      }
      if ('out' in message) {
        await io.out(message.out);
      } else if ('note' in message) {
        await io.note(message.note);
      }
    }
    return null;
  } finally {
    socket.destroy();
  }
}

function open(lock: LockFile): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(lock.port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.on('error', () => resolve(null));
  });
}

function say(socket: Socket, ask: Ask): void {
  socket.write(`${JSON.stringify(ask)}\n`);
}

/** What is said, one message after the other; the next is not read before this one is dealt with. */
async function* listen(socket: Socket): AsyncGenerator<Tell> {
  for await (const line of readLinesOf(socket)) {
    const message = tellSchema.safeParse(safeJson(line));
    if (!message.success) {
      return;
    }
    yield message.data;
  }
}

function safeJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
