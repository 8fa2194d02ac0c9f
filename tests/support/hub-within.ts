import type { FastifyInstance } from 'fastify';
import type { Task } from '#shared/domain/task';
import type { ExpertId, Sha256 } from '#shared/lib/ids';
import { createBundle } from '../../server/bundles/bundles';
import { assign } from '../../server/bundles/publish';
import { type HubContext, openContext } from '../../server/context';
import { ensureExpert } from '../../server/experts/experts';
import { issueToken } from '../../server/experts/tokens';
import { buildServer } from '../../server/http/build-server';
import { hubLimits } from '../../server/http/limits/limits';
import { nodePlatform } from '../../server/platform/node-platform';
import { testProject } from './sample-material';

/** Time passes here faster than anywhere else. */
const UNHURRIED = { perMinute: 1_000_000, burst: 1_000_000 };
const limits = { ...hubLimits, address: UNHURRIED, expert: UNHURRIED };

/** An expert at such a hub, who can ask it anything. */
export interface ExpertWithin {
  readonly expert: ExpertId;
  readonly token: string;
}

/** The real hub in the process of the test: its own database, and everything but the socket. */
export class HubWithin {
  readonly context: HubContext;
  readonly #server: FastifyInstance;

  private constructor(context: HubContext, server: FastifyInstance) {
    this.context = context;
    this.#server = server;
  }

  static async open(
    folder: string,
    databaseUrl: string | null = null,
    keepsDrafts = true,
  ): Promise<HubWithin> {
    const settings = {
      dataFolder: folder,
      dataFolderAssumed: false,
      databaseUrl,
      hubName: 'A hub',
      keepsDrafts,
    };
    const context = await openContext(settings, nodePlatform);
    return new HubWithin(context, await buildServer(context, { log: null, trustProxy: false, limits }));
  }

  async close(): Promise<void> {
    await this.#server.close();
    await this.context.store.close();
  }

  /** Answers a request as it would over the network. */
  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    const { body } = init ?? {};
    const reply = await this.#server.inject({
      method: (init?.method ?? 'GET') as 'GET',
      url: `${pathname}${search}`,
      headers: Object.fromEntries(new Headers(init?.headers)),
      ...(body === undefined || body === null ? {} : { payload: Buffer.from(body as Uint8Array) }),
    });
    const headers = Object.entries(reply.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    );
    return new Response(new Uint8Array(reply.rawPayload), { status: reply.statusCode, headers });
  };

  /** Makes a bundle of these tasks. */
  async bundle(tasks: readonly Task[]): Promise<Sha256> {
    const made = await createBundle(this.context, { project: testProject(), media: [], tasks });
    if (!made.ok) throw new Error(made.error);
    return made.value.hash;
  }

  /** Has somebody join, or sign in once more, who is given these bundles. */
  async join(name: string, bundles: readonly Sha256[]): Promise<ExpertWithin> {
    const { store, platform } = this.context;
    return store.write(async (database) => {
      const made = await ensureExpert(database, platform, name, 'expert');
      if (!made.ok) throw new Error(made.error);
      const { expert } = made.value;
      for (const bundle of bundles) {
        await assign(database, platform.now(), expert, bundle);
      }
      const { token } = await issueToken(database, platform, expert.id, 'a test');
      return { expert: expert.id, token };
    });
  }
}
