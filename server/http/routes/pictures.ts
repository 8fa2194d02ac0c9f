import { sha256Schema } from '#shared/lib/ids';
import { LARGEST_PICTURE } from '#shared/media/picture-header';
import { PROTOCOL_PREFIX } from '#shared/protocol/version';
import { acceptPicture } from '../../pictures/accept-picture';
import { sendRefusal } from '../errors';
import { refusal } from '../refusal';
import type { Route } from './route';

/** PUT /v1/blobs/HASH: a picture of an answer, before the submission that names it; 201 the first time, then 200. */
export const picturesRoute: Route = (server, context, gate) => {
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.put<{ Params: { hash: string } }>(
      `${PROTOCOL_PREFIX}/blobs/:hash`,
      { bodyLimit: LARGEST_PICTURE, onRequest: gate.onRequest },
      async (request, reply) => {
        const hash = sha256Schema.safeParse(request.params.hash);
        if (!hash.success || !Buffer.isBuffer(request.body)) {
          return sendRefusal(
            reply,
            refusal('bad-request', 'The address names no SHA-256, or there is no body.'),
          );
        }
        const sender = { expert: gate.expertOf(request).id, origin: request.ip };
        const accepted = await acceptPicture(context, sender, hash.data, request.body);
        return accepted.ok
          ? reply.status(accepted.value.isNew ? 201 : 200).send(accepted.value.blob)
          : sendRefusal(reply, accepted.error);
      },
    );
  });
};
