import './zod-without-eval';
import { type FromFrame, type ToFrame, toFrameSchema } from '../run-messages';
import { RunHost } from './run-host';

/**
 * The sandboxed frame's own script. The page gives it a port; nothing else is listened to. It hands runs to workers and
 * never runs a program itself, so it can always answer.
 */
function listen(port: MessagePort): void {
  const send = (message: FromFrame): void => port.postMessage(message);
  const host = new RunHost(send);
  port.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = toFrameSchema.safeParse(event.data);
    if (message.success) {
      take(host, message.data, send);
    }
  });
  port.start();
  send({ kind: 'ready' });
}

function take(host: RunHost, message: ToFrame, send: (message: FromFrame) => void): void {
  switch (message.kind) {
    case 'run':
      host.run(message.id, message.request);
      return;
    case 'cancel':
      host.cancel(message.id);
      return;
    case 'warm':
      host.warm(message.language);
      return;
    case 'ping':
      send({ kind: 'pong' });
      return;
  }
}

let isConnected = false;
window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (!isConnected && event.source === window.parent && event.origin === 'app://main' && port !== undefined) {
    isConnected = true;
    listen(port);
  }
});
