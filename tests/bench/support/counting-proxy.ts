import { connect, createServer, type Server, type Socket } from 'node:net';

/** Passes TCP connections on to a port of this computer and counts the bytes of both directions. */
export class CountingProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #bytes = 0;

  constructor(target: number) {
    this.#server = createServer((near) => {
      const far = connect(target, '127.0.0.1');
      this.#join(near, far);
      this.#join(far, near);
    });
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Starts listening and gives the address. */
  start(): Promise<string> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        const address = this.#server.address();
        resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
      });
    });
  }

  stop(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #join(from: Socket, to: Socket): void {
    this.#sockets.add(from);
    from.on('data', (part) => {
      this.#bytes += part.length;
      to.write(part);
    });
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
    from.on('error', () => to.destroy());
  }
}
