import { isIP } from 'node:net';
import { failure, type Result, success } from '#shared/lib/result';
import { readWords, type Words } from './words';

export const serveName = 'serve';
export const serveUsage = '[--port N] [--host H] [--trust-proxy HOPS|ADDRESSES] [--verbose]';
export const serveSummary = 'answer the app until it is told to stop; the first line is {"url"}';

/** How the hub is to listen. */
export interface ServeOrder {
  readonly port: number;
  readonly host: string;
  /** See `ServerOptions`. */
  readonly trustProxy: false | number | string[];
  readonly verbose: boolean;
}

/** Reads the words after `serve`. */
export function prepareServe(typed: readonly string[]): Result<ServeOrder, string> {
  const flags = {
    port: { type: 'string' },
    host: { type: 'string' },
    'trust-proxy': { type: 'string' },
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
  const trustProxy = readTrust(words.text('trust-proxy'));
  if (!trustProxy.ok) {
    return trustProxy;
  }
  return success({
    port: Number(port),
    host: words.text('host') ?? '127.0.0.1',
    trustProxy: trustProxy.value,
    verbose: words.has('verbose'),
  });
}

/** How many proxies stand in front, or their addresses: `1`, `10.0.0.0/8,::1`. */
function readTrust(typed: string | undefined): Result<ServeOrder['trustProxy'], string> {
  if (typed === undefined) {
    return success(false);
  }
  if (/^[1-9]$/.test(typed)) {
    return success(Number(typed));
  }
  const addresses = typed.split(',').map((address) => address.trim());
  const wrong = addresses.find((address) => {
    const [name = '', bits, ...more] = address.split('/');
    return isIP(name) === 0 || more.length > 0 || !/^\d{1,3}$/.test(bits ?? '0');
  });
  return wrong === undefined
    ? success(addresses)
    : failure(`--trust-proxy: "${wrong}" is neither a number of proxies nor an address`);
}
