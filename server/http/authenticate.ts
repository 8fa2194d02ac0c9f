import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { HubContext } from '../context';
import { expertOfToken } from '../experts/tokens';
import type { ExpertRow } from '../store/tables';
import { sendRefusal, sendTooMany } from './errors';
import { BodyBudget } from './limits/body-budget';
import type { Limits } from './limits/limits';
import { RateLimiter } from './limits/rate-limiter';
import { refusal } from './refusal';

/** Lets in requests with a good token, before anything of their body is read. */
export interface Gate {
  /** The hook of every route that needs someone signed in. */
  readonly onRequest: onRequestAsyncHookHandler;
  /** Whose request it is. Only behind the hook. */
  expertOf(request: FastifyRequest): ExpertRow;
}

/** In how many seconds there is room for a body again, more or less: others are being sent. */
const untilRoom = 5;

/** Makes the gate. Who asks is known by the `Authorization: Bearer` header alone; then their share is looked at. */
export function createGate(context: HubContext, limits: Limits): Gate {
  const experts = new WeakMap<FastifyRequest, ExpertRow>();
  const rate = new RateLimiter(limits.expert, () => context.platform.now().getTime());
  const bodies = new BodyBudget(limits.bodies);
  return {
    onRequest: async (request, reply) => {
      const token = /^Bearer ([\w-]{20,500})$/i.exec(request.headers.authorization ?? '')?.[1];
      const expert =
        token === undefined ? null : await expertOfToken(context.store.read, context.platform, token);
      if (expert === null) {
        return sendRefusal(
          reply,
          refusal('not-signed-in', 'Sign in: the token is missing, unknown, expired or revoked.'),
        );
      }
      const wait = rate.take(expert.id);
      if (wait > 0) {
        return sendTooMany(reply, wait);
      }
      experts.set(request, expert);
      return makeRoom(bodies, expert, request, reply);
    },
    expertOf: (request) => {
      const expert = experts.get(request);
      if (expert === undefined) {
        throw new Error(
          `${request.method} ${request.url} asks who is signed in without being behind the gate`,
        );
      }
      return expert;
    },
  };
}

/** Keeps memory for what the request says it will send, until it is answered. */
function makeRoom(
  bodies: BodyBudget,
  expert: ExpertRow,
  { headers, routeOptions }: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | undefined {
  const most = routeOptions.bodyLimit ?? 0;
  const said = headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : most;
  const room = bodies.take(expert.id, Math.min(said, most));
  switch (room) {
    case 'theirs':
      return sendTooMany(reply, untilRoom);
    case 'everyones':
      return sendRefusal(reply, refusal('unavailable', 'The hub is taking in a lot just now.'));
    default:
      reply.raw.once('close', room);
      return undefined;
  }
}
