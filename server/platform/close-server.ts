import type { FastifyInstance } from 'fastify';

/** Stops taking requests, lets those under way finish for `grace` milliseconds, then cuts what is left. */
export async function closeServer(server: FastifyInstance, grace: number): Promise<void> {
  const cut = setTimeout(() => server.server.closeAllConnections(), grace);
  server.server.closeIdleConnections();
  await server.close();
  clearTimeout(cut);
}
