import { timingSafeEqual } from 'node:crypto';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type CommandIo, OutputClosedError } from '../commands/command';
import { sha256 } from '../keys/hash';
import { type Ask, askSchema, type Tell } from './messages';
import { readLinesOf } from './read-lines-of';

/** Runs a command's words and gives its exit status. */
export type RunWords = (words: readonly string[], io: CommandIo) => Promise<number>;

/** The endpoint at which the holder of a data folder answers to command lines on the same machine. */
export interface ControlServer {
  readonly port: number;
  /** From now on commands are run here; before that, only the question who holds the folder is answered. */
  serve(run: RunWords): void;
  close(): Promise<void>;
}

/** Opens the endpoint, on loopback alone. Whoever does not know the secret is cut off without a word. */
export async function openControlServer(secret: string, pid: number): Promise<ControlServer> {
  let serving = false;
  let startServing: (run: RunWords) => void = () => undefined;
  const ready = new Promise<RunWords>((resolve) => {
    startServing = resolve;
  });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    void firstLine(socket).then((line) => {
      const ask = readAsk(line, secret);
      if (ask === null) {
        socket.destroy();
      } else if (ask.ask === 'who') {
        socket.end(`${JSON.stringify({ holder: serving ? 'hub' : 'command', pid } satisfies Tell)}\n`);
      } else {
        void ready.then((run) => runFor(socket, ask, run));
      }
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: (run) => {
      serving = true;
      startServing(run);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) {
          socket.destroy();
        }
      }),
  };
}

async function runFor(socket: Socket, ask: Extract<Ask, { ask: 'run' }>, run: RunWords): Promise<void> {
  const tell = (message: Tell) => send(socket, message);
  try {
    const exit = await run(ask.words, {
      cwd: ask.cwd,
      out: (text) => tell({ out: text }),
      note: (line) => tell({ note: line }),
    });
    await tell({ exit });
  } catch (error) {
    // The asker has gone: there is nobody left to tell.
    if (!(error instanceof OutputClosedError)) {
      throw error;
    }
  } finally {
    socket.end();
  }
}

/** Resolves when the operating system has taken the message, so a slow reader slows the command down. */
function send(socket: Socket, message: Tell): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.destroyed || !socket.writable) {
      reject(new OutputClosedError());
      return;
    }
    const gone = () => reject(new OutputClosedError());
    socket.once('close', gone);
    socket.write(`${JSON.stringify(message)}\n`, (error) => {
      socket.off('close', gone);
      if (error) {
        reject(new OutputClosedError());
      } else {
        resolve();
      }
    });
  });
}

async function firstLine(socket: Socket): Promise<string> {
  const lines = readLinesOf(socket);
  const first = await lines.next();
  return first.done === true ? '' : first.value;
}

function readAsk(line: string, secret: string): Ask | null {
  try {
    const ask = askSchema.safeParse(JSON.parse(line));
    return ask.success && sameSecret(ask.data.secret, secret) ? ask.data : null;
  } catch {
    return null;
  }
}

function sameSecret(given: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(secret)));
}
