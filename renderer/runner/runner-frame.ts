import { type FromFrame, fromFrameSchema, type ToFrame } from './run-messages';

/** The page of the sandboxed frame; the page's policy and electron/window/lock-down.ts allow no other. */
const RUNNER_PAGE = 'app://runner/frame.html';

/** What the runner needs of a frame; tests bring one of their own. */
export interface RunnerFrame {
  send(message: ToFrame): void;
  /** Takes the frame away, with whatever runs in it. */
  remove(): void;
}

/** Opens a frame that has an origin of its own, and a process of its own. `onMessage` is told what it says. */
export function openRunnerFrame(onMessage: (message: FromFrame) => void): RunnerFrame {
  const element = document.createElement('iframe');
  const { port1: port, port2 } = new MessageChannel();
  element.setAttribute('sandbox', 'allow-scripts');
  element.title = 'Runner';
  element.tabIndex = -1;
  element.setAttribute('aria-hidden', 'true');
  Object.assign(element.style, {
    position: 'fixed',
    width: '0',
    height: '0',
    border: '0',
    visibility: 'hidden',
  });
  port.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = fromFrameSchema.safeParse(event.data);
    if (message.success) {
      onMessage(message.data);
    }
  });
  port.start();
  // Its origin is opaque, so it cannot be named; what matters is that only this one frame gets the port.
  element.addEventListener('load', () => element.contentWindow?.postMessage(null, '*', [port2]), {
    once: true,
  });
  element.src = RUNNER_PAGE;
  document.body.append(element);
  return {
    send: (message) => port.postMessage(message),
    remove: () => {
      port.close();
      element.remove();
    },
  };
}
