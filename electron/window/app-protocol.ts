import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentPolicy } from './content-policy';

/** The origin of the app's page. */
export const APP_ORIGIN = 'app://main';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Call before the app is ready: makes app:// a scheme with an origin of its own and no way around the policy. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/**
 * Serves the built page from a fixed list of files, read at the first request: an address that is not in the list does
 * not exist, and no path is ever put together from an address. `newNonce` gives an unguessable nonce per answer.
 * Nothing is handed out before `ready`.
 */
export function serveApp(
  session: Session,
  folder: string,
  newNonce: () => string,
  ready: Promise<unknown>,
): void {
  let files: ReadonlyMap<string, string> | null = null;
  session.protocol.handle('app', async (request) => {
    await ready;
    const url = new URL(request.url);
    const path = url.pathname === '/' ? '/index.html' : url.pathname;
    files ??= listFiles(folder);
    const file = url.host === 'main' ? files.get(path) : undefined;
    if (file === undefined) {
      return new Response('Not found', { status: 404 });
    }
    return respond(file, newNonce());
  });
}

function respond(file: string, nonce: string): Response {
  const bytes = readFileSync(file);
  const page = file.endsWith('.html');
  const body = page ? bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : new Uint8Array(bytes);
  return new Response(body, {
    headers: {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': contentPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cache-control': page ? 'no-store' : 'max-age=31536000, immutable',
    },
  });
}

function listFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith('.map'),
  );
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [`/${relative(folder, file).split(sep).join('/')}`, file];
    }),
  );
}
