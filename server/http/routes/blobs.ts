import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ExpertId, type Sha256, sha256Schema } from '#shared/lib/ids';
import { PROTOCOL_PREFIX } from '#shared/protocol/version';
import type { HubContext } from '../../context';
import { hasPicture } from '../../pictures/pictures';
import { sendRefusal } from '../errors';
import { readRange } from '../range';
import { refusal } from '../refusal';
import type { Route } from './route';

/**
 * GET /v1/blobs/HASH: a bundle that is assigned to this expert, or a picture that they sent themselves, whole or in part,
 * so that a cut download goes on.
 */
export const blobsRoute: Route = (server, context, gate) => {
  const options = { onRequest: gate.onRequest };
  server.get<{ Params: { hash: string } }>(
    `${PROTOCOL_PREFIX}/blobs/:hash`,
    options,
    async (request, reply) => {
      const hash = sha256Schema.safeParse(request.params.hash);
      // Whether a blob exists is nobody's business but its readers'.
      if (!hash.success || !(await mayRead(context, gate.expertOf(request).id, hash.data))) {
        return sendRefusal(reply, refusal('not-found', 'There is no such file for you.'));
      }
      return sendBlob(context, hash.data, request, reply);
    },
  );
};

async function mayRead(context: HubContext, expert: ExpertId, hash: Sha256): Promise<boolean> {
  return (await isAssigned(context, expert, hash)) || hasPicture(context.store.read, expert, hash);
}

async function isAssigned(context: HubContext, expert: ExpertId, bundle: Sha256): Promise<boolean> {
  const assignment = await context.store.read
    .selectFrom('assignments')
    .select('bundle')
    .where('expert_id', '=', expert)
    .where('bundle', '=', bundle)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return assignment !== undefined;
}

async function sendBlob(
  context: HubContext,
  hash: Sha256,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const size = await context.blobs.size(hash);
  if (size === null) {
    request.log.error(`blob ${hash} is assigned but missing from the blob store`);
    return sendRefusal(
      reply,
      refusal('unavailable', 'The hub cannot find this file just now. Tell your project.'),
    );
  }
  // A hash is a strong validator: the same address never holds other bytes.
  const tag = `"${hash}"`;
  reply
    .header('accept-ranges', 'bytes')
    .header('etag', tag)
    .header('content-type', 'application/octet-stream');
  const ifRange = request.headers['if-range'];
  const range = readRange(ifRange === undefined || ifRange === tag ? request.headers.range : undefined, size);
  switch (range.kind) {
    case 'whole':
      return reply.header('content-length', size).send(context.blobs.read(hash));
    case 'part': {
      const { start, end } = range.range;
      reply.status(206).header('content-range', `bytes ${start}-${end}/${size}`);
      return reply.header('content-length', end - start + 1).send(context.blobs.read(hash, range.range));
    }
    case 'unsatisfiable':
      reply.header('content-range', `bytes */${size}`);
      return sendRefusal(
        reply.type('application/json'),
        refusal('range-not-satisfiable', `The file has ${size} bytes.`),
      );
  }
}
