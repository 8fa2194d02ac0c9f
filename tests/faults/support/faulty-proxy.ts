import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { HubProcess } from './hub-process';
import type { VirtualTime } from './virtual-time';
import type { ForgedAnswer, WireFault } from './wire-faults';

/** A request as it came, to be handed on once, twice, late, in part or not at all. */
export interface Passing {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface ProxyWork {
  readonly hub: HubProcess;
  readonly time: VirtualTime;
  /** What becomes of this request. */
  readonly draw: (request: Passing) => Promise<WireFault> | WireFault;
  /** Something was seen that must not be. */
  readonly report: (violation: string) => void;
}

/** Longer than this nothing waits for the other side, in milliseconds of real time. */
const STUCK = 60_000;

/** Stands between the app and the hub and does to each request what was drawn for it. */
export class FaultyProxy {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #server: Server;
  readonly #thief: Server;
  #work: ProxyWork;
  #port = 0;
  #late: Passing[] = [];
  #earlier: Answer | null = null;
  #isDeaf = false;
  /** What the hub said first about each submission: it must say the same ever after. */
  readonly #receipts = new Map<string, Buffer>();
  /** How often each fault came. */
  readonly counts = new Map<string, number>();

  constructor(work: ProxyWork) {
    this.#work = work;
    this.#server = createServer((request, response) => {
      void this.#take(request, response).catch((error: unknown) => {
        this.#work.report(`the proxy failed: ${String(error)}`);
        response.destroy();
      });
    });
    this.#server.keepAliveTimeout = 0;
    this.#thief = createServer((request, response) => {
      this.#work.report(`another host was asked for ${request.url} with ${request.headers.authorization}`);
      response.end('{}');
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async open(): Promise<void> {
    await listen(this.#thief, 0);
    await listen(this.#server, 0);
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** From now on for another session. */
  serve(work: ProxyWork): void {
    this.#work = work;
    this.#late = [];
    this.#earlier = null;
    this.#receipts.clear();
  }

  /** A round is over: whoever refused listens again. */
  async settle(): Promise<void> {
    if (this.#isDeaf) {
      this.#isDeaf = false;
      await listen(this.#server, this.#port);
    }
  }

  /** What was lost on its way arrives at last. */
  async deliverLate(): Promise<void> {
    for (const passing of this.#late.splice(0)) {
      await this.#forward(passing);
    }
  }

  close(): void {
    for (const server of [this.#server, this.#thief]) {
      server.closeAllConnections();
      server.close();
    }
    this.#agent.destroy();
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    const body = await bodyOf(request);
    if (body === null) return;
    const { method = '', url: path = '', headers } = request;
    const passing = { method, path, headers, body };
    const fault = await this.#work.draw(passing);
    const name = fault.kind === 'forged' ? fault.name : fault.kind;
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    await this.#wreak(fault, passing, response);
  }

  async #wreak(fault: WireFault, passing: Passing, response: ServerResponse): Promise<void> {
    switch (fault.kind) {
      case 'none':
      case 'other-reply':
      case 'latency':
      case 'drip':
      case 'slow-close':
      case 'truncate':
      case 'duplicate':
      case 'refuse':
      case 'lose-reply':
        return this.#answer(fault, passing, response);
      case 'black-hole':
        return this.#swallow(response);
      case 'reset':
        return reset(response);
      case 'cut-request':
        await this.#forwardPart(passing, fault.share);
        return reset(response);
      case 'late':
        this.#late.push(passing);
        return reset(response);
      case 'forged':
        return forge(fault.answer, response);
      case 'redirect': {
        const { port } = this.#thief.address() as AddressInfo;
        const location = `http://localhost:${port}${passing.path}`;
        return forge({ status: fault.status, headers: { location }, body: '' }, response);
      }
      case 'kill':
        await this.#work.hub.ask({ kind: 'kill-at', point: fault.point }).catch(() => null);
        await this.#forward(passing);
        // Where it had nothing to write it lives on; then it dies here.
        await this.#work.hub.kill();
        return reset(response);
    }
  }

  /** The hub is asked, and its answer comes back in one way or another. */
  async #answer(fault: WireFault, passing: Passing, response: ServerResponse): Promise<void> {
    const answer =
      fault.kind === 'duplicate' ? await this.#forwardTwice(passing) : await this.#forward(passing);
    if (answer === null || fault.kind === 'lose-reply') {
      return reset(response);
    }
    const isReceipt = passing.method === 'PUT' && answer.status < 300;
    const given = fault.kind === 'other-reply' && isReceipt ? (this.#earlier ?? answer) : answer;
    this.#earlier = isReceipt ? answer : this.#earlier;
    if (answer.status < 300) {
      await this.deliverLate();
    }
    if (fault.kind === 'refuse') {
      this.#isDeaf = true;
      this.#server.close();
    }
    const isCut = fault.kind === 'truncate';
    await this.#send(fault, given, response);
    if (fault.kind === 'refuse' || isCut) {
      response.req.socket.destroySoon();
    }
  }

  async #send(fault: WireFault, { status, headers, body }: Answer, response: ServerResponse): Promise<void> {
    const { connection: _, 'transfer-encoding': __, 'content-length': length, ...rest } = headers;
    const measured = length === undefined ? {} : { 'content-length': length };
    switch (fault.kind) {
      case 'latency':
        this.#pass(fault.wait, response, 'while the answer was on its way');
        break;
      case 'drip':
        response.writeHead(status, { ...rest, ...measured });
        return this.#drip(body, fault.pieces, fault.wait, response);
      case 'slow-close': {
        response.shouldKeepAlive = false;
        response.writeHead(status, { ...rest, connection: 'close' });
        return this.#drip(body, 1, fault.wait, response);
      }
      case 'truncate': {
        response.shouldKeepAlive = false;
        response.useChunkedEncodingByDefault = false;
        response.writeHead(
          status,
          fault.isMeasured ? { ...rest, ...measured } : { ...rest, connection: 'close' },
        );
        const part = body.subarray(0, Math.floor(body.length * fault.share));
        await new Promise<void>((resolve) => response.write(part, () => resolve()));
        return fault.isReset ? reset(response) : undefined;
      }
      default:
        break;
    }
    response.writeHead(status, { ...rest, ...measured });
    await new Promise<void>((resolve) => response.end(body, resolve));
  }

  /** Piece by piece; each is waited for until it has arrived, and then there is silence. */
  async #drip(body: Buffer, pieces: number, wait: number, response: ServerResponse): Promise<void> {
    const size = Math.max(1, Math.ceil(body.length / pieces));
    for (let at = 0; at < body.length; at += size) {
      const before = this.#work.time.patience;
      response.write(body.subarray(at, at + size));
      const isHeard = await until(() => this.#work.time.patience > before || response.destroyed);
      if (!isHeard) {
        this.#work.report('what arrived was not heard');
      }
      const isOver = at + size >= body.length;
      if (isOver && response.hasHeader('content-length')) {
        // All of it is there: whoever asked goes on, perhaps to something that ends this connection.
        break;
      }
      this.#pass(wait, response, 'while bytes moved');
      // Whoever gives up says so in the next moment.
      await breath();
      if (response.destroyed) {
        this.#work.report('the app gave up while bytes moved');
        return;
      }
    }
    response.end();
  }

  #pass(wait: number, response: ServerResponse, when: string): void {
    if (response.destroyed) {
      this.#work.report(`the app had gone ${when}`);
    }
    this.#work.time.advance(wait);
  }

  /** Says nothing until the app gives up. */
  async #swallow(response: ServerResponse): Promise<void> {
    const gone = new Promise<void>((resolve) => response.once('close', resolve));
    const end = Date.now() + STUCK;
    let isGone = false;
    void gone.then(() => {
      isGone = true;
    });
    while (!isGone) {
      if (Date.now() > end) {
        this.#work.report('the app waits for ever for an answer');
        return reset(response);
      }
      this.#work.time.advance(5_000);
      await breath();
    }
  }

  async #forward(passing: Passing): Promise<Answer | null> {
    await this.#work.hub.up();
    return new Promise((resolve) => {
      const { connection: _, host: __, ...headers } = passing.headers;
      const request = httpRequest(
        {
          host: '127.0.0.1',
          port: this.#work.hub.port,
          method: passing.method,
          path: passing.path,
          headers,
          agent: this.#agent,
        },
        (reply) => {
          void bodyOf(reply).then((body) => {
            const status = reply.statusCode ?? 0;
            if (body !== null && status < 300) this.#compare(passing, body);
            resolve(body === null ? null : { status, headers: reply.headers, body });
          });
        },
      );
      request.on('error', () => resolve(null));
      request.end(passing.body);
    });
  }

  async #forwardTwice(passing: Passing): Promise<Answer | null> {
    const [, other] = await Promise.all([this.#forward(passing), this.#forward(passing)]);
    return other;
  }

  #compare({ method, path }: Passing, receipt: Buffer): void {
    if (method !== 'PUT') return;
    const first = this.#receipts.get(path) ?? receipt;
    this.#receipts.set(path, first);
    if (!first.equals(receipt)) {
      this.#work.report(`the hub said ${first} to ${path}, and then ${receipt}`);
    }
  }

  /** The hub reads the beginning of it, and then the end of the connection. */
  async #forwardPart(passing: Passing, share: number): Promise<void> {
    await this.#work.hub.up();
    const head = [`${passing.method} ${passing.path} HTTP/1.1`];
    for (const [name, value] of Object.entries(passing.headers)) head.push(`${name}: ${String(value)}`);
    const whole = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), passing.body]);
    // Never all of it: that would be another fault.
    const part = whole.subarray(0, Math.min(whole.length - 1, Math.floor(whole.length * share)));
    await new Promise<void>((resolve) => {
      const socket = connect(this.#work.hub.port, '127.0.0.1', () => {
        socket.write(part, () => {
          socket.destroy();
          resolve();
        });
      });
      socket.on('error', () => resolve());
    });
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}

/** All of a body; null when it was cut off. */
async function bodyOf(message: IncomingMessage): Promise<Buffer | null> {
  try {
    const parts: Buffer[] = [];
    for await (const part of message) parts.push(part as Buffer);
    return Buffer.concat(parts);
  } catch {
    return null;
  }
}

/**
 * By the request's end of it: an answer has no connection before the one in front of it has ended, and whoever has read all of
 * that one asks on at once.
 */
function reset({ req }: ServerResponse): void {
  req.socket.resetAndDestroy();
}

function forge({ status, headers, body }: ForgedAnswer, response: ServerResponse): void {
  response.writeHead(status, headers);
  response.end(body);
}

const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

async function until(isSo: () => boolean): Promise<boolean> {
  const end = Date.now() + STUCK;
  while (!isSo()) {
    if (Date.now() > end) return false;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return true;
}
