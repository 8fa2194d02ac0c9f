import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import type { HubContext } from '../context';
import { createGate } from './authenticate';
import { handleThrown, sendRefusal } from './errors';
import { refusal } from './refusal';
import { blobsRoute } from './routes/blobs';
import { changesRoute } from './routes/changes';
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
];

export interface ServerOptions {
  /** Where each request is logged as a line; null for not at all. Tokens and bodies are never logged. */
  readonly log: NodeJS.WritableStream | null;
  /** Whether a balancer in front says in X-Forwarded-For who is asking. */
  readonly trustProxy: boolean;
}

/** The hub's HTTP side, ready to listen. */
export async function buildServer(context: HubContext, options: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    logger: options.log === null ? false : { level: 'info', stream: options.log },
    trustProxy: options.trustProxy,
    bodyLimit: 64 * 1024,
    exposeHeadRoutes: false,
    return503OnClosing: true,
    requestTimeout: 5 * 60_000,
    frameworkErrors: (_error, _request, reply) => {
      sendRefusal(reply, refusal('bad-request', 'The hub cannot read this address.'));
    },
  });
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
  await server.register(rateLimit, { global: false });
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  const gate = createGate(context);
  for (const route of routes) {
    route(server, context, gate);
  }
  await server.ready();
  return server;
}
