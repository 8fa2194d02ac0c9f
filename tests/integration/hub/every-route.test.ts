import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Submission } from '#shared/domain/submission';
import type { Sha256 } from '#shared/lib/ids';
import { canonicalJson } from '#shared/lib/json-value';
import { revokeExpert } from '../../../server/experts/experts';
import { openCalls } from '../../../server/http/build-server';
import { sha256 } from '../../../server/keys/hash';
import { writePng } from '../../support/png';
import { sixStepTask } from '../../support/sample-material';
import { finishedWork } from './support/finished-work';
import { type Member, ServedHub } from './support/served-hub';

let hub: ServedHub;
let server: FastifyInstance;
let url: string;
let owner: Member;
let stranger: Member;
let bundle: Sha256;
const picture = new Uint8Array(writePng(20, 10, (x, y) => (x * 3 + y) & 255));
const film = sha256(picture);

beforeAll(async () => {
  hub = await ServedHub.open();
  ({ server, url } = await hub.listen());
  bundle = await hub.bundle('ward-round', [sixStepTask(1), sixStepTask(2), sixStepTask(3)]);
  owner = await hub.join(url, 'Owner', [bundle]);
  stranger = await hub.join(url, 'Stranger');
  expect((await putPicture(owner, film)).status).toBe(201);
});

afterAll(() => hub.close());

const putPicture = (who: Member, hash: string) => who.client.call('PUT', `/v1/blobs/${hash}`, picture);

function work(
  who: Member,
  task: number,
  change: Partial<Record<keyof Submission, unknown>> = {},
): Submission {
  const place = { bundle, project: 'ward-round', expert: who.expert };
  return { ...finishedWork(sixStepTask(task), place), ...change } as Submission;
}

const put = (who: Member, submission: Submission) => who.client.put(submission.id, canonicalJson(submission));

/** Every call that the router itself knows, as `GET /v1/changes`. It draws them as a tree, by four signs a level. */
function everyRoute(): string[] {
  const above: string[] = [];
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', piece, methods] = /^([│ ]*)[├└]── (\S+)(?: \(([^)]+)\))?$/.exec(line) ?? [];
      if (piece === undefined) {
        return [];
      }
      above.length = indent.length / 4;
      above.push(piece);
      return (methods ?? '')
        .split(', ')
        .flatMap((method) => (method === '' ? [] : [`${method} ${above.join('')}`]));
    });
}

/** What the hub says, whole: what differs in it tells something. */
async function wholeAnswer(reply: Response) {
  return { status: reply.status, challenge: reply.headers.get('www-authenticate'), body: await reply.text() };
}

/** The call as anybody may make it, with this header. */
function callWith(route: string, authorization: string | null) {
  const [method = '', path = ''] = route.split(' ');
  const place = path.replace(':hash', film).replace(/:\w+/, randomUUID());
  const headers = authorization === null ? {} : { authorization };
  return fetch(url + place, { method, headers, ...(method === 'GET' ? {} : { body: '{}' }) });
}

test('the router knows calls, and those that need no token are two', () => {
  const routes = everyRoute();
  expect(routes.length).toBeGreaterThanOrEqual(10);
  expect(routes).toEqual(
    expect.arrayContaining([...openCalls, 'PUT /v1/submissions/:id', 'GET /v1/drafts/:task/:version']),
  );
});

test('every other call is refused without a good token, in the very same words whatever is wrong with it', async () => {
  const { store, platform } = hub.context;
  const [expired, revoked, dismissed] = [
    await hub.join(url, 'Expired'),
    await hub.join(url, 'Revoked'),
    await hub.join(url, 'Dismissed'),
  ];
  await store.write(async (database) => {
    const ended = { expires_at: platform.now() };
    await database.updateTable('tokens').set(ended).where('expert_id', '=', expired.expert).execute();
    const taken = { revoked_at: platform.now() };
    await database.updateTable('tokens').set(taken).where('expert_id', '=', revoked.expert).execute();
    await revokeExpert(database, platform, dismissed.expert);
  });
  const ofAnotherHub = `gs_${randomBytes(32).toString('base64url')}`;
  const good = owner.token;
  const headers = [
    null,
    'Bearer',
    'Bearer short',
    `Basic ${Buffer.from(`ada:${good}`).toString('base64')}`,
    `Bearer ${good} ${good}`,
    `Bearer "${good}"`,
    `Bearer ${good.slice(0, -1)}`,
    `Bearer ${good}${good}`,
    `Bearer ${sha256(good)}`,
    `Bearer ' or '1'='1' -- ------------`,
    `Bearer ${'a'.repeat(5_000)}`,
    ...[ofAnotherHub, expired.token, revoked.token, dismissed.token].map((token) => `Bearer ${token}`),
  ];
  for (const route of everyRoute().filter((one) => !openCalls.includes(one))) {
    const [first, ...others] = await Promise.all(
      headers.map(async (header) => wholeAnswer(await callWith(route, header))),
    );
    expect(first, route).toMatchObject({ status: 401, challenge: 'Bearer' });
    expect(JSON.parse(first?.body ?? ''), route).toMatchObject({ error: { kind: 'not-signed-in' } });
    for (const [index, other] of others.entries()) {
      expect(other, `${route} with ${headers[index + 1]}`).toEqual(first);
    }
    expect((await callWith(route, `Bearer ${good}`)).status, route).not.toBe(401);
  }
});

function draftVersion(task: string) {
  const device = { id: '11111111-1111-4111-8111-111111111111', name: 'A laptop' };
  const answers = { write: { markdown: 'So far.' } };
  const body = canonicalJson({
    format: 1,
    task,
    parents: [],
    device,
    savedAt: 1,
    shapes: { write: 1 },
    answers,
  });
  return { body, hash: sha256(body) };
}

/** A draft that somebody's device gave the hub. */
async function draftOf(who: Member) {
  const { body, hash } = draftVersion('task-1');
  const reply = await who.client.call('PUT', `/v1/drafts/task-1?version=${hash}`, body);
  expect([200, 201]).toContain(reply.status);
  return { hash };
}

/**
 * For each call behind the gate: what it says of things that are somebody else's, and what it says of things that are
 * nobody's, which must be the same. A call that is not here fails the test below.
 */
const askedFor: Record<string, () => Promise<[theirs: Response, nobodys: Response][]>> = {
  'GET /v1/session': async () => {
    const [mine, again] = [
      await stranger.client.call('GET', '/v1/session'),
      await stranger.client.call('GET', '/v1/session'),
    ];
    expect(await mine.clone().text()).not.toContain(owner.expert);
    return [[mine, again]];
  },
  'GET /v1/changes': async () => {
    const reply = await stranger.client.call('GET', '/v1/changes');
    return [[reply, new Response('{"changes":[],"cursor":0,"more":false}')]];
  },
  'GET /v1/blobs/:hash': async () => {
    const nobodys = () => stranger.client.blob('0'.repeat(64));
    return [
      [await stranger.client.blob(bundle), await nobodys()],
      [await stranger.client.blob(film), await nobodys()],
      [await stranger.client.blob(film, { range: 'bytes=0-3' }), await nobodys()],
    ];
  },
  'PUT /v1/blobs/:hash': async () => {
    // Known to the hub or not: to whoever sends it for the first time it is new.
    const [first, second] = [await hub.join(url, 'First'), await hub.join(url, 'Second')];
    expect((await putPicture(first, film)).status).toBe(201);
    return [[await putPicture(second, '1'.repeat(64)), await putPicture(first, '2'.repeat(64))]];
  },
  'GET /v1/drafts/:task': async () => {
    const { hash } = await draftOf(owner);
    const asked = (task: string) => stranger.client.call('GET', `/v1/drafts/${task}?version=${hash}`);
    return [[await asked('task-1'), await asked('task-none')]];
  },
  'GET /v1/drafts/:task/:version': async () => {
    const { hash } = await draftOf(owner);
    const asked = (version: string) => stranger.client.call('GET', `/v1/drafts/task-1/${version}`);
    expect((await owner.client.call('GET', `/v1/drafts/task-1/${hash}`)).status).toBe(200);
    return [[await asked(hash), await asked('0'.repeat(64))]];
  },
  'PUT /v1/drafts/:task': async () => {
    const sent = (task: string) => {
      const { body, hash } = draftVersion(task);
      return stranger.client.call('PUT', `/v1/drafts/${task}?version=${hash}`, body);
    };
    return [[await sent('task-1'), await sent('task-none')]];
  },
  'PUT /v1/submissions/:id': async () => {
    const theirs = work(owner, 1);
    expect((await put(owner, theirs)).status).toBe(201);
    const member = await hub.join(url, 'Member', [bundle]);
    const naming = (hash: string) => {
      const markdown = `As said, in enough words to count: ![The film](media/${hash}.png)`;
      const steps = work(member, 2).steps.map((step) =>
        step.kind === 'write' ? { ...step, answer: { markdown } } : step,
      );
      return work(member, 2, { steps, pictures: [hash] });
    };
    const without = (reply: Response, hash: string) =>
      reply.text().then((text) => new Response(text.replaceAll(hash, '…'), reply));
    const unknown = sha256('a picture that nobody has');
    return [
      // An id that is taken, before anything else is right about the submission.
      [await stranger.client.put(theirs.id, '{}'), await stranger.client.put(randomUUID(), '{}')],
      [await put(stranger, theirs), await put(stranger, work(owner, 1))],
      // A bundle, and a picture, that are somebody else's.
      [
        await put(stranger, work(stranger, 1)),
        await put(stranger, work(stranger, 1, { bundle: '0'.repeat(64) })),
      ],
      [
        await without(await put(member, naming(film)), film),
        await without(await put(member, naming(unknown)), unknown),
      ],
    ];
  },
};

test('of what is somebody else’s every call says what it says of what is not there', async () => {
  for (const route of everyRoute().filter((one) => !openCalls.includes(one))) {
    const ask = askedFor[route];
    expect(ask, `${route}: say above what of it can be somebody else’s`).toBeDefined();
    for (const [index, [theirs, nobodys]] of ((await ask?.()) ?? []).entries()) {
      expect(await wholeAnswer(theirs), `${route}, case ${index}`).toEqual(await wholeAnswer(nobodys));
    }
  }
});

test('an id that somebody else’s submission has is not to be taken over, and theirs stays what it is', async () => {
  const member = await hub.join(url, 'Taker', [bundle]);
  const theirs = work(owner, 3);
  const receipt = await (await put(owner, theirs)).text();
  const taken = await put(member, work(member, 3, { id: theirs.id }));
  expect(taken.status).toBe(409);
  expect(await taken.text()).not.toContain(owner.expert);
  expect(await (await put(owner, theirs)).text()).toBe(receipt);
});

test('a code that twenty enter at once lets one of them in', async () => {
  const { store, platform } = hub.context;
  const { issueCode } = await import('../../../server/experts/sign-in-codes');
  const code = await store.write((database) => issueCode(database, platform, stranger.expert));
  const replies = await Promise.all(
    Array.from({ length: 20 }, () =>
      stranger.client.call('POST', '/v1/sign-in', JSON.stringify({ code, device: 'a laptop' })),
    ),
  );
  const statuses = replies.map((reply) => reply.status).sort();
  expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 401)]);
});

test('text that would be SQL is text, in every field that takes any', async () => {
  const hostile = [
    `'; drop table submissions; --`,
    `' or '1'='1`,
    `"); delete from experts; --`,
    `\\'; update experts set role = 'reviewer'; --`,
    `$1, $2); select pg_sleep(9); --`,
    `%27%20or%201=1--`,
    `${'${'}context.store}`,
    `\u02bc or 1=1 --`,
  ];
  const before = await hub.context.store.read.selectFrom('experts').selectAll().orderBy('id').execute();
  for (const [index, text] of hostile.entries()) {
    const place = encodeURIComponent(text);
    const anyone = stranger.client;
    expect(
      (await anyone.call('POST', '/v1/sign-in', JSON.stringify({ code: text, device: text }))).status,
    ).toBe(401);
    expect((await anyone.call('GET', `/v1/changes?after=${place}`)).status).toBe(422);
    expect((await anyone.call('GET', `/v1/blobs/${place}`)).status).toBe(404);
    expect((await anyone.call('PUT', `/v1/blobs/${place}`, picture)).status).toBe(400);
    expect((await anyone.put(place, '{}')).status).toBe(422);
    for (const key of ['task', 'bundle', 'project', 'expert', 'pictures', 'startedAt'] as const) {
      const value = key === 'pictures' ? [text] : text;
      expect([403, 422]).toContain((await put(owner, work(owner, 1, { [key]: value }))).status);
    }
    // Where any text may stand it is kept as it is, bound as a value.
    const member = await hub.join(url, `${text} ${index}`, [bundle]);
    const home = { bundle, project: 'ward-round', expert: member.expert };
    const written = {
      reason: text,
      prompt: `${text} is what is asked here, in words enough for one.`,
      ideal: `${text} and enough words to count as an answer.`,
    };
    const body = canonicalJson(finishedWork(sixStepTask(1), home, written));
    const { id } = JSON.parse(body) as { id: Submission['id'] };
    const taken = await member.client.put(id, body);
    expect([taken.status, await taken.text()]).toEqual([201, expect.stringContaining(id)]);
    const kept = await hub.context.store.read
      .selectFrom('submissions')
      .select('body')
      .where('id', '=', id)
      .executeTakeFirst();
    expect(kept?.body).toBe(body);
  }
  const after = await hub.context.store.read.selectFrom('experts').selectAll().orderBy('id').execute();
  expect(after.filter((row) => before.some(({ id }) => id === row.id))).toEqual(before);
});
