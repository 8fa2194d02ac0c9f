import type { Session } from '#shared/protocol/sign-in';
import { PROTOCOL_PREFIX, PROTOCOL_VERSION } from '#shared/protocol/version';
import type { HubContext } from '../../context';
import type { ExpertRow } from '../../store/tables';
import type { Route } from './route';

/** GET /v1/session: who the token belongs to, and whose hub this is. */
export const sessionRoute: Route = (server, context, gate) => {
  server.get(`${PROTOCOL_PREFIX}/session`, { onRequest: gate.onRequest }, (request, reply) =>
    reply.send(sessionOf(context, gate.expertOf(request))),
  );
};

/** The session of an expert at this hub. */
export function sessionOf(context: HubContext, expert: ExpertRow): Session {
  const { identity, settings } = context;
  return {
    protocol: PROTOCOL_VERSION,
    expert: { id: expert.id, name: expert.name, role: expert.role },
    hub: {
      id: identity.id,
      name: settings.hubName,
      key: identity.key.public,
      keepsDrafts: settings.keepsDrafts,
    },
  };
}
