import type { FastifyInstance } from 'fastify';
import { projectSchema } from '#shared/domain/project';
import type { Task } from '#shared/domain/task';
import type { ExpertId, Sha256 } from '#shared/lib/ids';
import { createBundle } from '../../../../server/bundles/bundles';
import { assign } from '../../../../server/bundles/publish';
import { planWords } from '../../../../server/commands/registry';
import { type HubContext, openContext } from '../../../../server/context';
import { ensureExpert } from '../../../../server/experts/experts';
import { issueToken } from '../../../../server/experts/tokens';
import { buildServer, type ServerOptions } from '../../../../server/http/build-server';
import { nodePlatform } from '../../../../server/platform/node-platform';
import type { Platform } from '../../../../server/platform/platform';
import type { Settings } from '../../../../server/settings';
import { makeHubFolder, removeHubFolder } from '../../../support/hub-folder';
import { testProject } from '../../../support/sample-material';
import { HubClient } from './hub-client';

/** Where a hub under test keeps its tables: the embedded database, or a PostgreSQL. */
export interface HubPlace {
  readonly databaseUrl?: string | null;
  readonly platform?: Platform;
}

/** Someone who is signed in. */
export interface Member {
  readonly expert: ExpertId;
  readonly token: string;
  readonly client: HubClient;
}

/** The hub's parts in this process, listening on a port of their own: for what a command line cannot be told to do. */
export class ServedHub {
  readonly context: HubContext;
  readonly folder: string;
  readonly #servers: FastifyInstance[] = [];

  private constructor(folder: string, context: HubContext) {
    this.folder = folder;
    this.context = context;
  }

  static async open({ databaseUrl = null, platform = nodePlatform }: HubPlace = {}): Promise<ServedHub> {
    const dataFolder = makeHubFolder();
    const settings = {
      dataFolder,
      dataFolderAssumed: false,
      databaseUrl,
      hubName: 'A hub',
      keepsDrafts: true,
    };
    return new ServedHub(dataFolder, await openContext(settings, platform));
  }

  /** Over a data folder that is there; whoever made it removes it. */
  static async over(settings: Settings, platform: Platform = nodePlatform): Promise<ServedHub> {
    return new ServedHub(settings.dataFolder, await openContext(settings, platform));
  }

  /** Around parts that somebody else opened, and closes. */
  static around(context: HubContext): ServedHub {
    return new ServedHub(context.settings.dataFolder, context);
  }

  /** Listens; several may, with limits of their own. */
  async listen(
    options: Partial<ServerOptions> = {},
  ): Promise<{ url: string; port: number; server: FastifyInstance }> {
    const server = await buildServer(this.context, { log: null, trustProxy: false, ...options });
    this.#servers.push(server);
    const url = await server.listen({ port: 0, host: '127.0.0.1' });
    return { url, port: Number(new URL(url).port), server };
  }

  /** Runs a command as the command line of a serving hub does; what it prints. Fails when the command does. */
  async run(...words: string[]): Promise<string> {
    const plan = planWords(words);
    if (!plan.ok || plan.value.kind !== 'command') {
      throw new Error(plan.ok ? 'no such command here' : plan.error);
    }
    let printed = '';
    const out = async (text: string) => {
      printed += text;
    };
    const ran = await plan.value.run(this.context, { cwd: this.folder, out, note: async () => undefined });
    if (!ran.ok) {
      throw new Error(ran.error);
    }
    return printed;
  }

  /** A bundle of these tasks in a project of that name. */
  async bundle(name: string, tasks: readonly Task[]): Promise<Sha256> {
    const project = projectSchema.parse({ ...testProject(), id: name, name });
    const made = await createBundle(this.context, { project, tasks: [...tasks], media: [] });
    if (!made.ok) {
      throw new Error(made.error);
    }
    return made.value.hash;
  }

  /** An expert with a token, who is given these bundles. */
  async join(url: string, name: string, bundles: readonly Sha256[] = []): Promise<Member> {
    const { store, platform } = this.context;
    return store.write(async (database) => {
      const found = await ensureExpert(database, platform, name, null);
      if (!found.ok) {
        throw new Error(found.error);
      }
      const { expert } = found.value;
      for (const bundle of bundles) {
        await assign(database, platform.now(), expert, bundle);
      }
      const { token } = await issueToken(database, platform, expert.id, 'a test');
      return { expert: expert.id, token, client: new HubClient(url, token) };
    });
  }

  async stopListening(): Promise<void> {
    for (const server of this.#servers.splice(0)) {
      server.server.closeAllConnections();
      await server.close();
    }
  }

  async closeServers(): Promise<void> {
    await this.stopListening();
    await this.context.store.close();
  }

  async close(): Promise<void> {
    await this.closeServers();
    removeHubFolder(this.folder);
  }
}
