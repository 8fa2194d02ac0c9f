import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectSchema } from '#shared/domain/project';
import { type ExpertId, expertIdSchema, type Sha256 } from '#shared/lib/ids';
import { createBundle } from '../../server/bundles/bundles';
import { assign, unassign } from '../../server/bundles/publish';
import { type HubContext, openContext } from '../../server/context';
import { ensureExpert, findExpert } from '../../server/experts/experts';
import { issueToken } from '../../server/experts/tokens';
import { buildServer } from '../../server/http/build-server';
import { hubLimits, type Limits } from '../../server/http/limits/limits';
import { sha256 } from '../../server/keys/hash';
import { nodePlatform } from '../../server/platform/node-platform';
import type { Store } from '../../server/store/store';
import { sixStepTask, testProject } from '../support/sample-material';
import type { HubAnswer, HubOrder, KillPoint, StoredAtHub } from './support/hub-orders';

// The real hub in a process of its own, which kills itself where it is told to: node hub-to-kill.js FOLDER PORT PATIENCE
const [, , folder = '', port = '0', patience = ''] = process.argv;

/** Where the next submission kills this process; null for nowhere. */
let killPoint: KillPoint | null = null;

function dieAt(point: KillPoint): void {
  if (killPoint === point) {
    process.kill(process.pid, 'SIGKILL');
  }
}

const context = await openContext(
  {
    dataFolder: folder,
    dataFolderAssumed: false,
    databaseUrl: null,
    hubName: 'A hub to kill',
    keepsDrafts: true,
  },
  nodePlatform,
);
const store: Store = {
  ...context.store,
  async write(work) {
    dieAt('before');
    const value = await context.store.write(async (database) => {
      const done = await work(database);
      dieAt('within');
      return done;
    });
    dieAt('committed');
    return value;
  },
};
// Time passes by itself in a session: an hour of requests comes in a second, and all from one address.
const boundless = { perMinute: 1e9, burst: 1e9 };
const limits = {
  ...hubLimits,
  address: boundless,
  expert: boundless,
  ...(patience === '' ? {} : impatient(Number(patience))),
};
const server = await buildServer({ ...context, store }, { log: null, trustProxy: false, limits });
const address = await server.listen({ port: Number(port), host: '127.0.0.1' });

process.on('message', (order: HubOrder & { readonly number: number }) => {
  void answerTo(context, order).then((value) => {
    process.send?.({ number: order.number, value } satisfies HubAnswer);
  });
});
process.on('disconnect', () => {
  void context.store.close().then(() => process.exit(0));
});
process.send?.({ number: 0, value: address } satisfies HubAnswer);

/** Something else lies on the disk that the hub's folder is on. */
async function fillDisk(leave: number | null): Promise<null> {
  const file = join(folder, 'ballast');
  await rm(file, { force: true });
  if (leave !== null) {
    const { bavail, bsize } = await statfs(folder);
    await writeFile(file, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
  }
  return null;
}

/** The hub's patience with slow clients in so many milliseconds, where it is its own in tens of seconds. */
function impatient(milliseconds: number): Partial<Limits> {
  const slowest = { ...hubLimits.slowest, grace: milliseconds };
  return { headTime: milliseconds, silence: 2 * milliseconds, slowest };
}

async function answerTo(hub: HubContext, order: HubOrder): Promise<unknown> {
  const now = nodePlatform.now();
  switch (order.kind) {
    case 'kill-at':
      killPoint = order.point;
      return null;
    case 'bundle':
      return makeBundle(hub, order.project, order.tasks, order.padding);
    case 'join':
      return hub.store.write(async (database) => {
        const made = await ensureExpert(database, nodePlatform, order.name, 'expert');
        if (!made.ok) throw new Error(made.error);
        for (const bundle of order.bundles) await assign(database, now, made.value.expert, bundle);
        const { token } = await issueToken(database, nodePlatform, made.value.expert.id, 'a fault');
        return { expert: made.value.expert.id, token };
      });
    case 'token':
      return hub.store.write(async (database) => {
        const { token } = await issueToken(database, nodePlatform, order.expert, 'a fault');
        return token;
      });
    case 'end-token':
      return hub.store.write((database) =>
        database
          .updateTable('tokens')
          .set(order.how === 'revoked' ? { revoked_at: now } : { expires_at: now })
          .where('token_hash', '=', sha256(order.token))
          .execute()
          .then(() => null),
      );
    case 'assign':
    case 'withdraw': {
      const expert = await findExpert(hub.store.read, order.expert);
      if (!expert.ok) throw new Error(expert.error);
      const change = order.kind === 'assign' ? assign : unassign;
      return hub.store.write((database) => change(database, now, expert.value, order.bundle));
    }
    case 'fill-disk':
      return fillDisk(order.leave);
    case 'burden':
      return new Promise((resolve) => {
        const memory = process.memoryUsage().rss;
        server.server.getConnections((_error, connections) => resolve({ memory, connections }));
      });
    case 'stored':
      return storedFor(hub, order.expert);
  }
}

async function makeBundle(hub: HubContext, name: string, tasks: number, padding: string): Promise<Sha256> {
  const project = projectSchema.parse({ ...testProject(), id: name, name });
  const content = {
    project,
    media: [],
    tasks: Array.from({ length: tasks }, (_, index) => {
      const task = sixStepTask(index + 1);
      return { ...task, id: `${name}-${index + 1}` as typeof task.id, summary: padding };
    }),
  };
  const made = await createBundle(hub, content);
  if (!made.ok) throw new Error(made.error);
  return made.value.hash;
}

async function storedFor(hub: HubContext, expert: ExpertId): Promise<StoredAtHub> {
  const { read } = hub.store;
  const submissions = await read
    .selectFrom('submissions')
    .select(['id', 'sha256', 'body'])
    .where('expert_id', '=', expertIdSchema.parse(expert))
    .execute();
  const assignments = await read
    .selectFrom('assignments')
    .select(['bundle', 'withdrawn_at'])
    .where('expert_id', '=', expert)
    .execute();
  const found = await findExpert(read, expert);
  return {
    submissions: submissions.map(({ id, sha256: said, body }) => ({
      id,
      said,
      sha256: sha256(Buffer.from(body)),
    })),
    assigned: assignments.filter((row) => row.withdrawn_at === null).map((row) => row.bundle),
    lastChange: found.ok ? found.value.last_seq : -1,
  };
}
