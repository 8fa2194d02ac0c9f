import { type ChangesReply, changesQuerySchema } from '#shared/protocol/changes';
import { PROTOCOL_PREFIX } from '#shared/protocol/version';
import { readChanges } from '../../changes/changes';
import { invalid } from '../../submissions/read-submission';
import { sendRefusal } from '../errors';
import type { Route } from './route';

/** GET /v1/changes?after=SEQ&limit=N: what is new for this expert. */
export const changesRoute: Route = (server, context, gate) => {
  server.get(`${PROTOCOL_PREFIX}/changes`, { onRequest: gate.onRequest }, async (request, reply) => {
    const query = changesQuerySchema.safeParse(request.query);
    if (!query.success) {
      return sendRefusal(reply, invalid(query.error, []));
    }
    const expert = gate.expertOf(request);
    const { after, limit } = query.data;
    if (after > expert.last_seq) {
      // Said by a hub that this one was before it was brought back from a backup: the app learns it from the cursor.
      return { changes: [], cursor: expert.last_seq, more: false } satisfies ChangesReply;
    }
    return readChanges(context.store.read, expert.id, after, limit);
  });
};
