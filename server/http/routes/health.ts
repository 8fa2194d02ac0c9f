import { PROTOCOL_PREFIX, PROTOCOL_VERSION } from '#shared/protocol/version';
import type { Route } from './route';

/** GET /v1/health, for balancers: 200 while the database answers. Needs no token and says nothing about anyone. */
export const healthRoute: Route = (server, context) => {
  server.get(`${PROTOCOL_PREFIX}/health`, async () => {
    await context.store.read.selectFrom('hub').select('singleton').execute();
    return { status: 'ok', protocol: PROTOCOL_VERSION };
  });
};
