import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hubErrorStatus } from '#shared/protocol/hub-error';
import { sqlState } from '../store/sql-state';
import { type Refusal, refusal } from './refusal';

/** What a network says when the database cannot be reached. */
const unreachable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
]);

/** A full disk, or one that may not be written, as the system and PostgreSQL (disk_full) say it. */
const noRoom: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', '53100']);

/** Sends a refusal: the one place where refusals become statuses and bodies. */
export function sendRefusal(reply: FastifyReply, error: Refusal): FastifyReply {
  if (error.kind === 'not-signed-in') {
    reply.header('www-authenticate', 'Bearer');
  }
  if (error.kind === 'unavailable') {
    reply.header('retry-after', '5');
  }
  return reply.status(hubErrorStatus[error.kind]).send({ error });
}

/** Refuses what is more than one client may ask. @param seconds after which to come back */
export function sendTooMany(reply: FastifyReply, seconds: number): FastifyReply {
  reply.header('retry-after', String(seconds));
  return sendRefusal(reply, refusal('too-many-requests', 'Too many requests. Try again in a little while.'));
}

/** Turns whatever was thrown while answering into a refusal. What it says never shows the hub's insides. */
export function handleThrown(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const known = describe(error);
  if (known.kind === 'internal' || known.kind === 'unavailable') {
    request.log.error(error);
  }
  if (known.kind === 'too-large') {
    // Fastify would cut the connection under a sender who has not finished, and who would then never read why. Kept
    // open, the rest is read and thrown away, for as long as a request may take.
    reply.removeHeader('connection');
  }
  return sendRefusal(reply, known);
}

function describe(error: FastifyError): Refusal {
  if (noRoom.has(sqlState(error) ?? '')) {
    return refusal('unavailable', 'The hub has no room left on its disk. Its operator has to make some.');
  }
  if (isDatabaseAway(error)) {
    return refusal('unavailable', 'The hub cannot reach its database. Try again in a little while.');
  }
  switch (error.statusCode) {
    case 413:
      return refusal('too-large', 'The request is larger than the hub accepts.');
    case undefined:
      return refusal('internal', 'Something went wrong in the hub.');
    default:
      return error.statusCode >= 400 && error.statusCode < 500
        ? refusal('bad-request', 'The hub cannot read this request.')
        : refusal('internal', 'Something went wrong in the hub.');
  }
}

/** How the driver says that it has no connection, or none any more: it gives these no code. */
const driverSays =
  /^(?:timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after calling end)/;

/**
 * Connection exceptions (08…), the server shutting down or starting (57P…), too many connections (53300), and transactions
 * that got in one another's way more often than was worth another try (40001, 40P01).
 */
function isDatabaseAway(error: Error): boolean {
  const state = sqlState(error);
  return (
    (state !== null && (/^(08...|57P..|53300|40001|40P01)$/.test(state) || unreachable.has(state))) ||
    driverSays.test(error.message)
  );
}
