import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { LOCKED } from '#shared/ipc/first-calls';
import { notFound } from '../platform/not-found';
import { contentPolicy, runnerPolicy, spellingPolicy } from './content-policy';

/** The origin of the app's page. */
export const APP_ORIGIN = 'app://main';
/** A worker has the policy that comes with its script, not that of the page which starts it. */
const SPELLING_WORKER = /\/spelling\.worker-[\w-]+\.js$/;
/** The page of the sandboxed frame that programs run in (renderer/runner). */
export const RUNNER_PAGE = 'app://runner/frame.html';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Call before the app is ready: makes app:// a scheme with an origin of its own and no way around the policy. */
export function registerAppScheme(): void {
  const privileges = {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    corsEnabled: true,
    codeCache: true,
  };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** The folders that app:// serves, by host. */
export interface ServedFolders {
  readonly main: string;
  readonly runner: string;
}

/** What is not in a file. */
export interface Services {
  /** Answers addresses of the host `media`: the pictures of tasks. */
  readonly serveMedia: (url: URL) => Promise<Response>;
  /** What stands in the page's document: JSON that cannot end its element. */
  readonly firstAnswers: () => Promise<string>;
}

/** How far a start has come. */
export interface StartState {
  /** Rejects with what keeps the app from starting. */
  readonly ready: Promise<Services>;
  /** Resolves when the store turns out to be locked. */
  readonly locked: Promise<void>;
  readonly dataFolder: string;
}

const WHILE_LOCKED: Services = {
  serveMedia: async () => notFound(),
  firstAnswers: async () => JSON.stringify([LOCKED]),
};

/**
 * Serves the built page and the runner's frame, each host from a fixed list of files, read at its first request: an
 * address that is not in the list does not exist, and no path is ever put together from an address. `newNonce` gives an
 * unguessable nonce per answer. Nothing is handed out before the app is ready, unless the store is locked: then there is the
 * page, which can ask for the passphrase, and nothing of anybody's. Of an app that cannot start there is a page that says why.
 */
export function serveApp(
  session: Session,
  folders: ServedFolders,
  newNonce: () => string,
  { ready, locked, dataFolder }: StartState,
): void {
  const lists = new Map<string, ReadonlyMap<string, string>>();
  const listOf = (host: 'main' | 'runner'): ReadonlyMap<string, string> => {
    const list = lists.get(host) ?? listFiles(folders[host]);
    lists.set(host, list);
    return list;
  };
  session.protocol.handle('app', async (request) => {
    const services = await Promise.race([
      ready.catch((error: unknown) => ({ error })),
      locked.then(() => WHILE_LOCKED),
    ]);
    if ('error' in services) {
      const { sorryPage } = await import('./sorry-page');
      const nonce = newNonce();
      return respond('sorry.html', sorryPage(services.error, dataFolder, nonce), nonce);
    }
    const { serveMedia, firstAnswers } = services;
    const url = new URL(request.url);
    const { host, pathname } = url;
    if (host === 'media') {
      return serveMedia(url);
    }
    const file =
      host === 'main'
        ? listOf('main').get(pathname === '/' ? '/index.html' : pathname)
        : host === 'runner'
          ? listOf('runner').get(pathname)
          : undefined;
    if (file === undefined) {
      return notFound();
    }
    if (host === 'runner') {
      return respondToRunner(file);
    }
    return file.endsWith('.html')
      ? respondWithPage(file, newNonce(), await firstAnswers())
      : respond(file, new Uint8Array(readFileSync(file)), newNonce());
  });
}

function respondWithPage(file: string, nonce: string, answers: string): Response {
  const page = readFileSync(file, 'utf8').replaceAll('__CSP_NONCE__', nonce);
  const [before = '', after = ''] = page.split('"__FIRST_ANSWERS__"');
  return respond(file, before + answers + after, nonce);
}

function respond(file: string, body: string | Uint8Array<ArrayBuffer>, nonce: string): Response {
  return new Response(body, {
    headers: {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': SPELLING_WORKER.test(file.replaceAll(sep, '/'))
        ? spellingPolicy
        : contentPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cache-control': typeof body === 'string' ? 'no-store' : 'max-age=31536000, immutable',
    },
  });
}

/** The frame has no origin of its own, so its own files are foreign to it: it must be told that it may read them. */
function respondToRunner(file: string): Response {
  return new Response(new Uint8Array(readFileSync(file)), {
    headers: {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': runnerPolicy,
      'access-control-allow-origin': 'null',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
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
