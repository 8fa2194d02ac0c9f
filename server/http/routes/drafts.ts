import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Sha256, sha256Schema, type TaskId, taskIdSchema } from '#shared/lib/ids';
import { draftQuerySchema } from '#shared/protocol/drafts';
import { LARGEST_DRAFT } from '#shared/protocol/limits';
import { PROTOCOL_PREFIX } from '#shared/protocol/version';
import { acceptVersion } from '../../drafts/accept-version';
import { readBody, readStanding } from '../../drafts/draft-versions';
import { invalid } from '../../submissions/read-submission';
import { sendRefusal } from '../errors';
import { refusal } from '../refusal';
import type { Route } from './route';

type DraftRequest = FastifyRequest<{ Params: { task: string; version?: string } }>;

/**
 * Copies of the drafts of an expert, for that expert alone. GET /v1/drafts/TASK says how one stands, GET
 * /v1/drafts/TASK/HASH gives a version as it came, and PUT /v1/drafts/TASK?version=HASH hands one in: 201 the first time,
 * then 200.
 */
export const draftsRoute: Route = (server, context, gate) => {
  const keyOf = (request: DraftRequest, task: TaskId) => ({
    expert_id: gate.expertOf(request).id,
    task_id: task,
  });
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.get(
      `${PROTOCOL_PREFIX}/drafts/:task`,
      { onRequest: gate.onRequest },
      async (request: DraftRequest, reply) => {
        const asked = askedFor(request);
        return asked === null
          ? sendNotFound(reply)
          : readStanding(context.store.read, keyOf(request, asked.task), asked.version);
      },
    );
    scope.get(
      `${PROTOCOL_PREFIX}/drafts/:task/:version`,
      { onRequest: gate.onRequest },
      async (request: DraftRequest, reply) => {
        const task = taskIdSchema.safeParse(request.params.task);
        const version = sha256Schema.safeParse(request.params.version);
        const body =
          task.success && version.success
            ? await readBody(context.store.read, keyOf(request, task.data), version.data)
            : null;
        return body === null ? sendNotFound(reply) : reply.type('application/json').send(body);
      },
    );
    scope.put(
      `${PROTOCOL_PREFIX}/drafts/:task`,
      { bodyLimit: LARGEST_DRAFT, onRequest: gate.onRequest },
      async (request: DraftRequest, reply) => {
        if (!context.settings.keepsDrafts) {
          return sendRefusal(reply, refusal('forbidden', 'This hub keeps no drafts.'));
        }
        const query = draftQuerySchema.safeParse(request.query);
        if (!query.success) {
          return sendRefusal(reply, invalid(query.error, []));
        }
        const { version } = query.data;
        if (version === undefined || !Buffer.isBuffer(request.body)) {
          return sendRefusal(
            reply,
            refusal('bad-request', 'The address names no version, or there is no body.'),
          );
        }
        const { id } = gate.expertOf(request);
        const accepted = await acceptVersion(context, id, request.params.task, version, request.body);
        return accepted.ok
          ? reply.status(accepted.value.isNew ? 201 : 200).send(accepted.value.standing)
          : sendRefusal(reply, accepted.error);
      },
    );
  });
};

function askedFor(request: DraftRequest): { task: TaskId; version: Sha256 | null } | null {
  const task = taskIdSchema.safeParse(request.params.task);
  const query = draftQuerySchema.safeParse(request.query);
  return task.success && query.success ? { task: task.data, version: query.data.version ?? null } : null;
}

function sendNotFound(reply: FastifyReply): FastifyReply {
  return sendRefusal(reply, refusal('not-found', 'There is no such draft for you.'));
}
