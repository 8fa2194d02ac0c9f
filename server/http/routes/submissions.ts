import { LARGEST_SUBMISSION } from '#shared/protocol/limits';
import { PROTOCOL_PREFIX } from '#shared/protocol/version';
import { acceptSubmission } from '../../submissions/accept-submission';
import { sendRefusal } from '../errors';
import { refusal } from '../refusal';
import type { Route } from './route';

/** PUT /v1/submissions/ID: finished work for a receipt; 201 the first time, 200 when the hub held it already. */
export const submissionsRoute: Route = (server, context, gate) => {
  // The bytes themselves are hashed and stored, so nothing may parse them on the way, whatever they are labelled.
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.put<{ Params: { id: string } }>(
      `${PROTOCOL_PREFIX}/submissions/:id`,
      { bodyLimit: LARGEST_SUBMISSION, onRequest: gate.onRequest },
      async (request, reply) => {
        if (!Buffer.isBuffer(request.body)) {
          return sendRefusal(reply, refusal('bad-request', 'The request has no body.'));
        }
        const accepted = await acceptSubmission(
          context,
          { expert: gate.expertOf(request).id, origin: request.ip },
          request.params.id,
          request.body,
        );
        return accepted.ok
          ? reply.status(accepted.value.isNew ? 201 : 200).send(accepted.value.receipt)
          : sendRefusal(reply, accepted.error);
      },
    );
  });
};
