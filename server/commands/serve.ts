import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { failure, type Result, success } from '#shared/lib/result';
import type { HubContext } from '../context';
import type { ControlServer, RunWords } from '../control/control-server';
import { buildServer } from '../http/build-server';
import { closeServer } from '../platform/close-server';
import type { CommandIo } from './command';
import type { ServeOrder } from './serve-order';
import { answer } from './words';

/** How long requests under way may take after the hub was told to stop. */
const grace = 1_000;

/** What serving needs besides what every command has. */
export interface ServeNeeds {
  /** The endpoint for other command lines; null where the database itself lets many in. */
  readonly control: ControlServer | null;
  /** Runs a command that came from another command line. */
  readonly runWords: RunWords;
  /** Waits until the hub is told to stop. */
  readonly untilStopped: () => Promise<void>;
  /** Where requests are logged. */
  readonly log: NodeJS.WritableStream;
}

/** Serves until told to stop; then finishes what is under way, for a second at most. */
export async function serve(
  context: HubContext,
  io: CommandIo,
  order: ServeOrder,
  needs: ServeNeeds,
): Promise<Result<null, string>> {
  if (context.store.kind === 'pglite') {
    await io.note(
      'note: this hub keeps its data in an embedded database that is not safe against power loss: it is for trying ' +
        'out. Set DATABASE_URL to a PostgreSQL for real work.',
    );
  }
  const server = await buildServer(context, {
    log: order.verbose ? needs.log : null,
    trustProxy: order.trustProxy,
    onUnknownProxy: () => {
      void io.note(
        'note: requests come through a proxy that says who is asking, and the hub was not told to believe it: limits ' +
          'for one address hold for all clients together. See --trust-proxy.',
      );
    },
  });
  try {
    await server.listen({ port: order.port, host: order.host });
  } catch (error) {
    await server.close();
    return failure(whyDeaf(error as NodeJS.ErrnoException, order));
  }
  needs.control?.serve(needs.runWords);
  const stopped = needs.untilStopped();
  await answer(io, { url: addressOf(server, order.host) });
  await stopped;
  await closeServer(server, grace);
  return success(null);
}

function addressOf(server: FastifyInstance, host: string): string {
  const { port } = server.server.address() as AddressInfo;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function whyDeaf(error: NodeJS.ErrnoException, { host, port }: ServeOrder): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `port ${port} on ${host} is taken: choose another with --port`;
    case 'EACCES':
      return `port ${port} on ${host} needs rights that this user does not have`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `--host: "${host}" is no address of this machine`;
    default:
      return error.message;
  }
}
