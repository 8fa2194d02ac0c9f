import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Submission } from '#shared/domain/submission';
import type { Sha256 } from '#shared/lib/ids';
import { canonicalJson } from '#shared/lib/json-value';
import { verifyAudit } from '../../../server/audit/verify-audit';
import { assign, unassign } from '../../../server/bundles/publish';
import { findExpert } from '../../../server/experts/experts';
import { nodePlatform } from '../../../server/platform/node-platform';
import { sixStepTask } from '../../support/sample-material';
import { finishedWork } from './support/finished-work';
import type { HubClient } from './support/hub-client';
import { postgresPrograms, startPostgres, type TestPostgres } from './support/postgres';
import { type Member, ServedHub } from './support/served-hub';

/** Of identical ones; of different ones fewer do. */
const MANY = 100;
const DIFFERENT = 40;
const programs = postgresPrograms();
const tasks = [1, 2, 3].map(sixStepTask);
let postgres: TestPostgres | null = null;

/** A hub, or two that share a database, with somebody who works at them. */
interface Place {
  readonly hubs: readonly ServedHub[];
  readonly ada: Member;
  readonly bundle: Sha256;
  readonly clients: readonly HubClient[];
}

const places: Record<string, Place | null> = {};

async function settle(hubs: readonly [ServedHub, ...ServedHub[]]): Promise<Place> {
  const urls: string[] = [];
  for (const hub of hubs) urls.push((await hub.listen()).url);
  const bundle = await hubs[0].bundle('ward-round', tasks);
  const ada = await hubs[0].join(urls[0] ?? '', 'Ada', [bundle]);
  return { hubs, ada, bundle, clients: urls.map((url) => ada.client.at(url)) };
}

beforeAll(async () => {
  places['PGlite'] = await settle([await ServedHub.open()]);
  postgres = programs === null ? null : await startPostgres(programs);
  if (postgres !== null) {
    const databaseUrl = postgres.url;
    // Together on an empty database.
    const [one, other] = await Promise.all([
      ServedHub.open({ databaseUrl }),
      ServedHub.open({ databaseUrl }),
    ]);
    places['PostgreSQL'] = await settle([one, other]);
    // What the strictest setting of a database, and its kin that know no other, ask of whoever writes at once.
    const strict = await postgres.database('strict', 'serializable');
    places['PostgreSQL, serializable'] = await settle([
      await ServedHub.open({ databaseUrl: strict }),
      await ServedHub.open({ databaseUrl: strict }),
    ]);
  }
});

afterAll(async () => {
  for (const place of Object.values(places)) {
    for (const hub of place?.hubs ?? []) await hub.close();
  }
  await postgres?.stop();
});

const workOf = ({ bundle, ada }: Place, index = 0): Submission =>
  finishedWork(tasks[index % tasks.length] ?? sixStepTask(), {
    bundle,
    project: 'ward-round',
    expert: ada.expert,
  });
const sendAll = ({ clients }: Place, bodies: readonly string[]) =>
  Promise.all(
    bodies.map((body, index) => {
      const { id } = JSON.parse(body) as { id: string };
      return (clients[index % clients.length] as HubClient).put(id, body);
    }),
  );
const statusesOf = (replies: readonly Response[]) => replies.map((reply) => reply.status).sort();
const storeOf = ({ hubs }: Place) => (hubs[0] as ServedHub).context.store;
const linesAbout = async (place: Place, id: string) =>
  (await storeOf(place).read.selectFrom('audit').select('outcome').where('subject', '=', id).execute()).map(
    ({ outcome }) => outcome,
  );

describe.each(['PGlite', 'PostgreSQL', 'PostgreSQL, serializable'])('on %s', (name) => {
  function on(what: string, work: (place: Place) => Promise<void>): void {
    test(what, (context) => {
      const place = places[name] ?? null;
      return place === null ? context.skip('no PostgreSQL is installed here') : work(place);
    });
  }

  on(
    'a hundred with one id and the same bytes are one submission, one receipt, one line in the log',
    async (place) => {
      const body = canonicalJson(workOf(place));
      const { id } = JSON.parse(body) as { id: string };
      const replies = await sendAll(
        place,
        Array.from({ length: MANY }, () => body),
      );
      expect(statusesOf(replies)).toEqual([...Array.from({ length: MANY - 1 }, () => 200), 201]);
      expect(new Set(await Promise.all(replies.map((reply) => reply.text()))).size).toBe(1);
      expect(await linesAbout(place, id)).toHaveLength(1);
    },
  );

  on(
    'a hundred with one id and other bytes are the first of them and conflicts, now and for ever',
    async (place) => {
      const work = workOf(place, 1);
      const bodies = Array.from({ length: MANY }, (_, index) =>
        canonicalJson({ ...work, reason: `Reason ${index}.` }),
      );
      const replies = await sendAll(place, bodies);
      expect(statusesOf(replies)).toEqual([201, ...Array.from({ length: MANY - 1 }, () => 409)]);
      const first = replies.findIndex((reply) => reply.status === 201);
      const again = await sendAll(place, [bodies[first] ?? '', bodies[(first + 1) % MANY] ?? '']);
      expect(again.map((reply) => reply.status)).toEqual([200, 409]);
      expect(await again[0]?.text()).toBe(await replies[first]?.text());
      expect(await linesAbout(place, work.id)).toHaveLength(1);
    },
  );

  on('different ones are all taken in, and the log is one chain', async (place) => {
    const bodies = Array.from({ length: DIFFERENT }, (_, index) => canonicalJson(workOf(place, index)));
    const replies = await sendAll(place, bodies);
    expect(statusesOf(replies)).toEqual(Array.from({ length: DIFFERENT }, () => 201));
    expect(statusesOf(await sendAll(place, bodies))).toEqual(Array.from({ length: DIFFERENT }, () => 200));
    expect(await verifyAudit(storeOf(place).read)).toMatchObject({ kind: 'whole' });
  });

  on('changes that are made at once are read in their order, and none slips past a cursor', async (place) => {
    const store = storeOf(place);
    const { expert } = place.ada;
    const found = await findExpert(store.read, expert);
    const { cursor: start } = await readAll(place.clients[0] as HubClient, 0);
    let isOver = false;
    const seen: number[] = [];
    const reading = (async () => {
      for (let cursor = start; ; ) {
        const wasOver = isOver;
        const page = await (place.clients.at(-1) as HubClient).changes(`?after=${cursor}&limit=3`);
        seen.push(...page.changes.map(({ seq }) => seq));
        ({ cursor } = page);
        if (wasOver && page.changes.length === 0) return;
      }
    })();
    if (!found.ok) throw new Error(found.error);
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        const change = index % 2 === 0 ? unassign : assign;
        return store.write((database) => change(database, nodePlatform.now(), found.value, place.bundle));
      }),
    );
    isOver = true;
    await reading;
    const { last_seq: last } = await store.read
      .selectFrom('experts')
      .select('last_seq')
      .where('id', '=', expert)
      .executeTakeFirstOrThrow();
    expect(seen).toEqual(Array.from({ length: last - start }, (_, index) => start + 1 + index));
    await store.write((database) => assign(database, nodePlatform.now(), found.value, place.bundle));
  });

  on('two who wait for one another are both served in the end', async (place) => {
    const store = storeOf(place);
    const rows = await Promise.all(
      ['Left', 'Right'].map((who) => (place.hubs[0] as ServedHub).join('http://127.0.0.1', who)),
    );
    const touch = async (first: Member, second: Member) =>
      store.write(async (database) => {
        for (const { expert } of [first, second]) {
          await database.updateTable('experts').set({ last_seq: 7 }).where('id', '=', expert).execute();
          await nodePlatform.wait(50);
        }
        return 'done';
      });
    const [left, right] = rows as [Member, Member];
    expect(await Promise.all([touch(left, right), touch(right, left)])).toEqual(['done', 'done']);
  });

  on('replies that are lost after the commit cost nothing but a second try', async (place) => {
    const bodies = Array.from({ length: 20 }, (_, index) => canonicalJson(workOf(place, index)));
    const { context } = place.hubs[0] as ServedHub;
    const lossy = ServedHub.around({
      ...context,
      store: {
        ...context.store,
        write: async (work) => {
          const value = await context.store.write(work);
          served.server.server.closeAllConnections();
          return value;
        },
      },
    });
    const served = await lossy.listen();
    const client = place.ada.client.at(served.url);
    const lost = await Promise.all(
      bodies.map((body) =>
        client.put((JSON.parse(body) as { id: string }).id, body).then(
          () => 'answered',
          () => 'lost',
        ),
      ),
    );
    expect(lost.filter((what) => what === 'lost').length).toBeGreaterThan(0);
    await lossy.stopListening();
    const replies = await sendAll(place, bodies);
    expect(replies.filter((reply) => reply.status === 200).length).toBeGreaterThan(0);
    expect(statusesOf(replies).filter((status) => status !== 200 && status !== 201)).toEqual([]);
    for (const body of bodies) {
      expect(await linesAbout(place, (JSON.parse(body) as { id: string }).id)).toHaveLength(1);
    }
  });
});

test('a database that throws everybody out in the middle is told as such, and each submission is there once', async (context) => {
  const place = places['PostgreSQL'] ?? null;
  if (place === null || postgres === null) return context.skip('no PostgreSQL is installed here');
  const bodies = Array.from({ length: 60 }, (_, index) => canonicalJson(workOf(place, index)));
  const sending = sendAll(place, bodies);
  for (let time = 0; time < 5; time += 1) {
    await nodePlatform.wait(40);
    const others =
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()';
    await postgres.say(others);
  }
  const replies = await sending;
  expect(statusesOf(replies).filter((status) => ![200, 201, 503].includes(status))).toEqual([]);
  expect(replies.some((reply) => reply.status === 503)).toBe(true);
  for (const reply of replies.filter(({ status }) => status === 503)) {
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  const again = await sendAll(place, bodies);
  expect(statusesOf(again).filter((status) => status !== 200 && status !== 201)).toEqual([]);
  for (const body of bodies) {
    expect(await linesAbout(place, (JSON.parse(body) as { id: string }).id)).toHaveLength(1);
  }
  return expect(await verifyAudit(storeOf(place).read)).toMatchObject({ kind: 'whole' });
});

async function readAll(client: HubClient, after: number): Promise<{ cursor: number }> {
  const page = await client.changes(`?after=${after}&limit=1000`);
  return page.more ? readAll(client, page.cursor) : page;
}
