import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { HubContext } from '../context';
import { expertOfToken } from '../experts/tokens';
import type { ExpertRow } from '../store/tables';
import { sendRefusal } from './errors';
import { refusal } from './refusal';

/** Lets in requests with a good token, before anything of their body is read. */
export interface Gate {
  /** The hook of every route that needs someone signed in. */
  readonly onRequest: onRequestAsyncHookHandler;
  /** Whose request it is. Only behind the hook. */
  expertOf(request: FastifyRequest): ExpertRow;
}

/** Makes the gate. Who asks is known by the `Authorization: Bearer` header alone. */
export function createGate(context: HubContext): Gate {
  const experts = new WeakMap<FastifyRequest, ExpertRow>();
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
      experts.set(request, expert);
      return undefined;
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
