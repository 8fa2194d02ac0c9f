import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { refusal } from './refusal';

/** The two of Node's reasons that have a status of their own; whatever else cannot be read is 400. */
const statuses: Readonly<Record<string, 408 | 431>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what is no HTTP, too much of it, or not enough of it in time, and hangs up: what follows cannot be told apart. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  // Nobody is left to read it, or an answer is being read just now that this would get into.
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const status = statuses[error.code ?? ''] ?? 400;
  const body = JSON.stringify({ error: refusal('bad-request', 'The hub cannot read this request.') });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    'Cache-Control: no-store',
    `Content-Length: ${body.length}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
