import type { FromWorker, OutputStream, ToWorker } from '../run-messages';

/** What a dedicated worker's global object offers; the page's types know only windows. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

export function say(message: FromWorker): void {
  scope.postMessage(message);
}

/** Hands on what a program writes, at once: the last words before an endless loop are the ones that matter. */
export function write(stream: OutputStream, text: string): void {
  if (text !== '') {
    say({ kind: 'output', stream, text });
  }
}

/** Answers each request with how its run ended, and says first that the language has loaded. */
export function serveRuns(run: (request: ToWorker) => Omit<FromWorker & { kind: 'done' }, 'kind'>): void {
  scope.addEventListener('message', (event) => say({ kind: 'done', ...run(event.data) }));
  say({ kind: 'loaded' });
}

/** A value as the page takes it: not longer than the eye can use. */
export function shortened(value: string): string {
  return value.length > 4_000 ? `${value.slice(0, 4_000)}…` : value;
}
