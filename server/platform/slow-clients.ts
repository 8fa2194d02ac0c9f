import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What clients have to keep up with; see server/http/limits/limits.ts. */
export interface Pace {
  readonly bytesPerSecond: number;
  /** Milliseconds before anyone is measured. */
  readonly grace: number;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly begun: number;
  readonly read: number;
  readonly written: number;
}

/**
 * Cuts off who sends a body, or takes an answer, a byte at a time. A limit on the whole time would cut off the honest with
 * a slow line, and one on silence alone is kept by a byte a minute; so it is the average that counts.
 */
export function cutSlowClients(server: Server, { bytesPerSecond, grace }: Pace): void {
  const exchanges = new Set<Exchange>();
  server.on('request', (request, response) => {
    const { socket } = request;
    const exchange = {
      request,
      response,
      begun: performance.now(),
      read: socket.bytesRead,
      written: sentOver(socket),
    };
    exchanges.add(exchange);
    // One that was refused at once may still be sending: it is over when both sides are.
    response.once('close', () => forget(exchange));
    request.once('close', () => forget(exchange));
  });
  const timer = setInterval(() => {
    for (const exchange of exchanges) {
      if (exchange.request.socket.destroyed) {
        exchanges.delete(exchange);
      } else if (isTooSlow(exchange, performance.now() - exchange.begun)) {
        exchange.request.socket.destroy();
      }
    }
  }, grace / 6);
  timer.unref();
  server.once('close', () => clearInterval(timer));

  function forget(exchange: Exchange): void {
    if (exchange.request.complete && exchange.response.closed) {
      exchanges.delete(exchange);
    }
  }

  function isTooSlow({ request, response, read, written }: Exchange, time: number): boolean {
    const least = ((time - grace) / 1_000) * bytesPerSecond;
    const { socket } = request;
    // Only what the client is to do counts: the hub itself may take its time.
    const isSending = !request.complete;
    const isTaking = response.headersSent && socket.writableLength > 0;
    return (
      time > grace &&
      ((isSending && socket.bytesRead - read < least) || (isTaking && sentOver(socket) - written < least))
    );
  }
}

/** What the system has taken over for sending; the rest waits here. */
function sentOver(socket: Socket): number {
  return socket.bytesWritten - socket.writableLength;
}
