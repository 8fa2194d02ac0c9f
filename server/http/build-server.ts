import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify';
import type { HubContext } from '../context';
import { cutSlowClients } from '../platform/slow-clients';
import { createGate, type Gate } from './authenticate';
import { answerUnreadable } from './client-errors';
import { handleThrown, sendRefusal, sendTooMany } from './errors';
import { hubLimits, type Limits } from './limits/limits';
import { networkOf } from './limits/network-of';
import { RateLimiter } from './limits/rate-limiter';
import { refusal } from './refusal';
import { blobsRoute } from './routes/blobs';
import { changesRoute } from './routes/changes';
import { draftsRoute } from './routes/drafts';
import { healthRoute } from './routes/health';
import { picturesRoute } from './routes/pictures';
import type { Route } from './routes/route';
import { sessionRoute } from './routes/session';
import { signInRoute } from './routes/sign-in';
import { submissionsRoute } from './routes/submissions';

const routes: readonly Route[] = [
  healthRoute,
  signInRoute,
  sessionRoute,
  changesRoute,
  blobsRoute,
  picturesRoute,
  submissionsRoute,
  draftsRoute,
];

/** The only calls that ask for no token. A route that is neither here nor behind the gate keeps the hub from starting. */
export const openCalls: readonly string[] = ['GET /v1/health', 'POST /v1/sign-in'];

export interface ServerOptions {
  /** Where each request is logged as a line; null for not at all. Tokens and bodies are never logged. */
  readonly log: NodeJS.WritableStream | null;
  /**
   * Who is believed that says in X-Forwarded-For who is asking: nobody, the last so many proxies on the way, or those with
   * these addresses. What a client itself wrote there stands before what they add, and is not looked at.
   */
  readonly trustProxy: false | number | string[];
  readonly limits?: Limits;
  /** Told once when something in front says who is asking and nobody is believed: then all clients are one. */
  readonly onUnknownProxy?: () => void;
}

/** The hub's HTTP side, ready to listen. */
export async function buildServer(context: HubContext, options: ServerOptions): Promise<FastifyInstance> {
  const limits = options.limits ?? hubLimits;
  const server = Fastify({
    logger: options.log === null ? false : { level: 'info', stream: options.log },
    trustProxy: trustIn(options.trustProxy),
    bodyLimit: 64 * 1024,
    exposeHeadRoutes: false,
    return503OnClosing: true,
    connectionTimeout: limits.silence,
    http: {
      maxHeaderSize: limits.head,
      headersTimeout: limits.headTime,
      connectionsCheckingInterval: Math.ceil(limits.headTime / 3),
      insecureHTTPParser: false,
      requireHostHeader: true,
    },
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (_error, _request, reply) => {
      sendRefusal(reply, refusal('bad-request', 'The hub cannot read this address.'));
    },
  });
  server.server.maxConnections = limits.connections;
  cutSlowClients(server.server, limits.slowest);
  server.setErrorHandler(handleThrown);
  server.setNotFoundHandler((_request, reply) =>
    sendRefusal(reply, refusal('not-found', 'There is no such call.')),
  );
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    // The hub speaks plain HTTP; whatever gives it TLS says how long to insist on that.
    strictTransportSecurity: false,
  });
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  limitAddresses(server, context, options, limits);
  const gate = createGate(context, limits);
  server.addHook('onRoute', (route) => insistOnGate(route, gate));
  for (const route of routes) {
    route(server, context, gate, limits);
  }
  await server.ready();
  return server;
}

function trustIn(trust: ServerOptions['trustProxy']) {
  return typeof trust === 'number' ? (_address: string, hop: number) => hop < trust : trust;
}

function limitAddresses(
  server: FastifyInstance,
  { platform }: HubContext,
  { trustProxy, onUnknownProxy }: ServerOptions,
  limits: Limits,
): void {
  const rate = new RateLimiter(limits.address, () => platform.now().getTime());
  let isProxyKnown = trustProxy !== false;
  server.addHook('onRequest', async (request, reply) => {
    if (!isProxyKnown && request.headers['x-forwarded-for'] !== undefined) {
      isProxyKnown = true;
      onUnknownProxy?.();
    }
    const wait = rate.take(networkOf(request.ip));
    return wait > 0 ? sendTooMany(reply, wait) : undefined;
  });
}

function insistOnGate({ method, url, onRequest }: RouteOptions, gate: Gate): void {
  const hooks: readonly unknown[] = [onRequest].flat();
  const open = [method].flat().filter((one) => !openCalls.includes(`${one} ${url}`));
  if (open.length > 0 && !hooks.includes(gate.onRequest)) {
    throw new Error(`${open.join(', ')} ${url} is neither behind the gate nor said to be open`);
  }
}
