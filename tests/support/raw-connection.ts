import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A connection on which anything can be said, in any rhythm. */
export class RawConnection {
  readonly socket: Socket;
  /** All that came back so far. */
  said = '';
  isClosed = false;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      this.said += text;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.isClosed = true;
    });
  }

  static open(port: number): Promise<RawConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new RawConnection(socket));
      });
    });
  }

  /** Opens a connection and says this at once. */
  static async say(port: number, text: string): Promise<RawConnection> {
    const connection = await RawConnection.open(port);
    connection.socket.write(text, 'latin1');
    return connection;
  }

  /** The statuses of the answers so far. */
  get statuses(): number[] {
    return [...this.said.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
  }

  /** Waits until this holds. */
  async until(holds: (connection: RawConnection) => boolean, limit = 10_000): Promise<this> {
    for (let waited = 0; !holds(this); waited += 10) {
      if (waited > limit) {
        throw new Error(`it never came to that; the hub said ${JSON.stringify(this.said.slice(0, 500))}`);
      }
      await wait(10);
    }
    return this;
  }

  closed(limit?: number): Promise<this> {
    return this.until(({ isClosed }) => isClosed, limit);
  }

  /** Says a byte every so often until the hub has had enough; gives how many milliseconds that took. */
  async drip(text: string, pause: number, limit = 10_000): Promise<number> {
    const begun = performance.now();
    for (let index = 0; !this.isClosed && performance.now() - begun < limit; index += 1) {
      this.socket.write(text[index % text.length] ?? ' ');
      await wait(pause);
    }
    return performance.now() - begun;
  }

  close(): void {
    this.socket.destroy();
  }
}

/** A request as it goes over the wire. */
export function rawRequest(line: string, headers: Readonly<Record<string, string>> = {}, body = ''): string {
  const lines = Object.entries({ host: 'hub', ...headers }).map(([name, value]) => `${name}: ${value}`);
  return `${line} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}
