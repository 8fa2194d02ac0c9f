import { failure, type Result, success } from '#shared/lib/result';
import { readWords, type Words } from './words';

export const serveName = 'serve';
export const serveUsage = '[--port N] [--host H] [--trust-proxy] [--verbose]';
export const serveSummary = 'answer the app until it is told to stop; the first line is {"url"}';

/** How the hub is to listen. */
export interface ServeOrder {
  readonly port: number;
  readonly host: string;
  readonly trustProxy: boolean;
  readonly verbose: boolean;
}

/** Reads the words after `serve`. */
export function prepareServe(typed: readonly string[]): Result<ServeOrder, string> {
  const flags = {
    port: { type: 'string' },
    host: { type: 'string' },
    'trust-proxy': { type: 'boolean' },
    verbose: { type: 'boolean' },
  } as const;
  const words = readWords(typed, flags, [0, 0]);
  return words.ok ? readOrder(words.value) : words;
}

function readOrder(words: Words): Result<ServeOrder, string> {
  const port = words.text('port') ?? '8787';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return failure(`--port: "${port}" is not a port; 0 lets the system choose`);
  }
  return success({
    port: Number(port),
    host: words.text('host') ?? '127.0.0.1',
    trustProxy: words.has('trust-proxy'),
    verbose: words.has('verbose'),
  });
}
