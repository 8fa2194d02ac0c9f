import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Sha256 } from '#shared/lib/ids';
import { canonicalJson } from '#shared/lib/json-value';
import { seededRandom } from '#shared/lib/seeded-random';
import { hubErrorSchema } from '#shared/protocol/hub-error';
import { LARGEST_SUBMISSION } from '#shared/protocol/limits';
import { hubLimits, type Limits } from '../../../server/http/limits/limits';
import { sha256 } from '../../../server/keys/hash';
import { writePng } from '../../support/png';
import { RawConnection, rawRequest } from '../../support/raw-connection';
import { sixStepTask } from '../../support/sample-material';
import { finishedWork } from './support/finished-work';
import { type Member, ServedHub } from './support/served-hub';

/** The hub's own limits, with patience of fractions of a second. */
const impatient: Limits = {
  ...hubLimits,
  headTime: 600,
  silence: 1_500,
  slowest: { bytesPerSecond: 2_000, grace: 1_200 },
};

let hub: ServedHub;
let port: number;
let ada: Member;
let bundle: Sha256;
const opened: RawConnection[] = [];

beforeAll(async () => {
  hub = await ServedHub.open();
  const served = await hub.listen({ limits: impatient });
  port = served.port;
  bundle = await hub.bundle('ward-round', [sixStepTask(1)]);
  ada = await hub.join(served.url, 'Ada', [bundle]);
});

afterAll(() => hub.close());

afterEach(() => {
  for (const connection of opened.splice(0)) {
    connection.close();
  }
});

async function say(text: string, to = port): Promise<RawConnection> {
  const connection = await RawConnection.say(to, text);
  opened.push(connection);
  return connection;
}

const authorization = () => ({ authorization: `Bearer ${ada.token}` });
const isServing = async () => expect((await ada.client.call('GET', '/v1/session')).status).toBe(200);
const filesArriving = () => {
  const folder = join(hub.context.settings.dataFolder, 'blobs', 'arriving');
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder);
};

/** The body of the only answer, which must be the protocol's refusal. */
function refusalIn({ said }: RawConnection) {
  return hubErrorSchema.parse(JSON.parse(said.slice(said.indexOf('\r\n\r\n') + 4))).error;
}

test('a body that is said to be too long is refused before it is sent, on every call that takes one', async () => {
  const calls = [
    ['POST /v1/sign-in', 64 * 1024],
    ['PUT /v1/submissions/00000000-0000-4000-8000-000000000000', LARGEST_SUBMISSION],
    [`PUT /v1/blobs/${'0'.repeat(64)}`, 16 * 1024 * 1024],
  ] as const;
  for (const [line, most] of calls) {
    const headers = {
      ...authorization(),
      'content-type': 'application/json',
      'content-length': `${most + 1}`,
    };
    const connection = await say(rawRequest(line, headers));
    await connection.until(({ statuses }) => statuses.length === 1);
    expect(connection.statuses, line).toEqual([413]);
    expect(refusalIn(connection).kind).toBe('too-large');
  }
});

test('a body whose length is not said is cut off where it gets too long', async () => {
  const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
  const connection = await say(rawRequest('POST /v1/sign-in', headers));
  const piece = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
  for (let sent = 0; sent < 6 && connection.statuses.length === 0; sent += 1) {
    connection.socket.write(piece);
    await wait(20);
  }
  await connection.until(({ statuses }) => statuses.length === 1);
  expect(connection.statuses).toEqual([413]);
});

test('who is not signed in is told so before a byte of the body was read', async () => {
  const headers = { authorization: `Bearer ${'x'.repeat(40)}`, 'content-length': `${LARGEST_SUBMISSION}` };
  const connection = await say(rawRequest('PUT /v1/submissions/1', headers));
  await connection.until(({ statuses }) => statuses.length === 1);
  expect(connection.statuses).toEqual([401]);
});

test('heads that are too long, no HTTP or two requests in one are refused in the protocol’s words, and the line is cut', async () => {
  const chunked = `5\r\nhello\r\n0\r\n\r\n`;
  const shapes: Record<string, string> = {
    'a head of 20 kB': rawRequest('GET /v1/health', { 'x-long': 'x'.repeat(20_000) }),
    'a head of 2,000 lines': rawRequest(
      'GET /v1/health',
      Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`x-${n}`, 'y'.repeat(10)])),
    ),
    'an address of 20 kB': rawRequest(`GET /${'a'.repeat(20_000)}`),
    'no HTTP': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello, this is TLS\r\n\r\n',
    'another version': 'GET /v1/health HTTP/9.9\r\nhost: hub\r\n\r\n',
    'no host': 'GET /v1/health HTTP/1.1\r\n\r\n',
    'two lengths':
      'POST /v1/sign-in HTTP/1.1\r\nhost: hub\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello!',
    'a length and pieces': rawRequest(
      'POST /v1/sign-in',
      { 'content-length': '5', 'transfer-encoding': 'chunked' },
      chunked,
    ),
    'pieces that are not the last coding': rawRequest(
      'POST /v1/sign-in',
      { 'transfer-encoding': 'chunked, identity' },
      chunked,
    ),
    'a length that is no number': rawRequest('POST /v1/sign-in', { 'content-length': '0x5' }, 'hello'),
    'a negative length': rawRequest('POST /v1/sign-in', { 'content-length': '-1' }),
    'a space before the colon': 'POST /v1/sign-in HTTP/1.1\r\nhost: hub\r\ncontent-length : 5\r\n\r\nhello',
    'a folded line': 'GET /v1/health HTTP/1.1\r\nhost: hub\r\nx-a: b\r\n c: d\r\n\r\n',
    'a piece of no size': rawRequest(
      'POST /v1/sign-in',
      { 'transfer-encoding': 'chunked' },
      'zz\r\nhello\r\n0\r\n\r\n',
    ),
    'a NUL in a line': 'GET /v1/health HTTP/1.1\r\nhost: hub\r\nx-a: b\0c\r\n\r\n',
    'a lone line feed': 'GET /v1/health HTTP/1.1\nhost: hub\nx-a: b\n\n',
  };
  for (const [name, text] of Object.entries(shapes)) {
    // Whatever is smuggled behind it must not be answered as a request of its own.
    const connection = await say(`${text}${rawRequest('GET /v1/session', authorization())}`);
    await connection.closed();
    expect(connection.statuses, name).toHaveLength(1);
    expect([400, 408, 431], name).toContain(connection.statuses[0]);
    expect(connection.said.toLowerCase(), name).toContain('connection: close');
    if (name !== 'no host') {
      expect(refusalIn(connection).kind, name).toBe('bad-request');
    }
  }
  await isServing();
});

test('noise, at any point of a connection, harms nobody else', async () => {
  const random = seededRandom(41);
  for (let round = 0; round < 40; round += 1) {
    const noise = Buffer.from(
      Array.from({ length: 1 + Math.floor(random() * 400) }, () => Math.floor(random() * 256)),
    );
    const start = random() < 0.5 ? rawRequest('GET /v1/health') : '';
    const connection = await say(start + noise.toString('latin1'));
    connection.socket.end();
    await connection.closed();
    expect(connection.statuses.filter((status) => status >= 500)).toEqual([]);
  }
  await isServing();
});

test('a head that comes a byte at a time is given up, and so is a connection that says nothing', async () => {
  const [silent, dripping] = [await say(''), await say('GET /v1/health HTTP/1.1\r\nhost: hub\r\n')];
  const took = await dripping.drip('x-a: b\r\n', 50, 5_000);
  expect(took).toBeGreaterThanOrEqual(impatient.headTime * 0.9);
  expect(took).toBeLessThan(impatient.headTime * 4);
  expect(dripping.statuses).toEqual([408]);
  await silent.closed();
  await isServing();
});

test('a body that comes a byte at a time is given up, and one on a slow honest line is not', async () => {
  const line = `PUT /v1/blobs/${'0'.repeat(64)}`;
  const bodies: [headers: Record<string, string>, statuses: number[]][] = [
    [{ ...authorization(), 'content-length': '100000' }, []],
    // Refused before its body came, and sending on.
    [{ 'content-length': '100000' }, [401]],
    [{ ...authorization(), 'content-length': '99000000' }, [413]],
  ];
  await Promise.all(
    bodies.map(async ([headers, statuses]) => {
      const slow = await say(rawRequest(line, headers));
      const took = await slow.drip('x', 50, 8_000);
      expect(took).toBeGreaterThanOrEqual(impatient.slowest.grace);
      expect(took).toBeLessThan(impatient.slowest.grace * 3);
      expect([slow.isClosed, slow.statuses]).toEqual([true, statuses]);
    }),
  );

  // Three times as many bytes a second as must be, for twice as long as who is too slow is suffered.
  const honest = await say(rawRequest(line, { ...authorization(), 'content-length': '16000' }));
  for (let sent = 0; sent < 16_000; sent += 600) {
    honest.socket.write('y'.repeat(Math.min(600, 16_000 - sent)));
    await wait(100);
  }
  await honest.until(({ statuses }) => statuses.length === 1);
  expect(refusalIn(honest).kind).toBe('bad-request');
});

test('a body that stops in the middle, or breaks off, leaves nothing behind', async () => {
  const bytes = 'z'.repeat(50_000);
  const line = `PUT /v1/blobs/${sha256(bytes)}`;
  const stopping = await say(rawRequest(line, { ...authorization(), 'content-length': '100000' }, bytes));
  const breaking = await say(rawRequest(line, { ...authorization(), 'content-length': '100000' }, bytes));
  breaking.close();
  await stopping.closed();
  expect(stopping.statuses).toEqual([]);
  expect(filesArriving()).toEqual([]);
  expect((await ada.client.blob(sha256(bytes))).status).toBe(404);
});

test('a request behind another one, on the same line, is answered in its turn', async () => {
  const health = rawRequest('GET /v1/health');
  const session = rawRequest('GET /v1/session', { ...authorization(), connection: 'close' });
  const connection = await say(health + rawRequest('GET /v1/session') + session);
  await connection.closed();
  expect(connection.statuses).toEqual([200, 401, 200]);
});

test('who takes an answer too slowly is cut off, and who takes it in time has all of it', async () => {
  const held = await hub.context.blobs.put(
    (await import('node:stream')).Readable.from([Buffer.alloc(24 * 1024 * 1024, 7)]),
  );
  const now = hub.context.platform.now();
  const row = { type: 'image/png', width: 1, height: 1, received_at: now, bytes: held.bytes } as const;
  await hub.context.store.write((database) =>
    database
      .insertInto('pictures')
      .values({ ...row, expert_id: ada.expert, hash: held.hash })
      .execute(),
  );
  const request = rawRequest(`GET /v1/blobs/${held.hash}`, authorization());
  const before = process.memoryUsage().rss;
  const slow = await Promise.all(Array.from({ length: 8 }, () => say(request)));
  for (const { socket } of slow) {
    socket.pause();
  }
  await wait(500);
  // Eight answers of 24 MiB that nobody takes are not held in memory.
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  const whole = await ada.client.blob(held.hash);
  expect((await whole.arrayBuffer()).byteLength).toBe(held.bytes);
  await wait(impatient.silence + impatient.slowest.grace);
  for (const connection of slow) {
    connection.socket.resume();
    await connection.closed();
    expect(connection.said.length).toBeLessThan(held.bytes);
  }
});

test('more connections than the hub has room for are turned away, and idle ones make room again', async () => {
  const { port: small } = await hub.listen({ limits: { ...impatient, headTime: 2_000, connections: 10 } });
  const idle = await Promise.all(Array.from({ length: 10 }, () => say('', small)));
  const late = await say(rawRequest('GET /v1/health'), small);
  await late.closed();
  expect(late.statuses).toEqual([]);
  await Promise.all(idle.map((connection) => connection.closed()));
  const again = await say(rawRequest('GET /v1/health', { connection: 'close' }), small);
  await again.closed();
  expect(again.statuses).toEqual([200]);
});

test('one expert has so many requests, and so much room for bodies; another has their own', async () => {
  const limits = {
    ...impatient,
    expert: { perMinute: 60, burst: 5 },
    bodies: { ofOne: 100_000, ofAll: 150_000 },
  };
  const { url, port: narrow } = await hub.listen({ limits });
  const [bea, cy] = [await hub.join(url, 'Bea'), await hub.join(url, 'Cy')];
  const begin = (who: Member, length: number) =>
    say(
      rawRequest(
        `PUT /v1/blobs/${'0'.repeat(64)}`,
        { authorization: `Bearer ${who.token}`, 'content-length': `${length}` },
        'x',
      ),
      narrow,
    );
  const first = await begin(bea, 90_000);
  await wait(50);
  const second = await begin(bea, 90_000);
  await second.until(({ statuses }) => statuses.length === 1);
  expect(second.statuses).toEqual([429]);
  expect(second.said).toMatch(/retry-after: [1-9]/);
  const third = await begin(cy, 90_000);
  await third.until(({ statuses }) => statuses.length === 1);
  expect(third.statuses).toEqual([503]);
  first.close();
  await wait(50);
  expect((await cy.client.call('PUT', `/v1/blobs/${'0'.repeat(64)}`, 'x'.repeat(90_000))).status).toBe(400);

  const dot = await hub.join(url, 'Dot');
  const replies = await Promise.all(Array.from({ length: 8 }, () => dot.client.call('GET', '/v1/session')));
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
  expect(replies.find((reply) => reply.status === 429)?.headers.get('retry-after')).toBe('1');
  const eve = await hub.join(url, 'Eve');
  expect((await eve.client.call('GET', '/v1/session')).status).toBe(200);
});

test('an address is counted as the proxy in front says, and what a client says of itself is not believed', async () => {
  const limits = { ...impatient, address: { perMinute: 60, burst: 3 } };
  let unknown = 0;
  const direct = await hub.listen({
    limits,
    onUnknownProxy: () => {
      unknown += 1;
    },
  });
  const proxied = await hub.listen({ limits, trustProxy: 1 });
  const named = await hub.listen({ limits, trustProxy: ['192.0.2.1'] });
  const ask = async (url: string, from: string) =>
    (await fetch(`${url}/v1/health`, { headers: { 'x-forwarded-for': from } })).status;
  const asked = async (url: string, addresses: readonly string[]) => {
    const statuses: number[] = [];
    for (const address of addresses) statuses.push(await ask(url, address));
    return statuses;
  };
  // Nobody is believed: four addresses, one client.
  const four = ['198.51.100.1', '198.51.100.2', '198.51.100.3', '198.51.100.4'];
  expect(await asked(direct.url, four)).toEqual([200, 200, 200, 429]);
  expect(unknown).toBe(1);
  // The proxy adds whom it sees at the end: a client that invents addresses before that stays one.
  expect(
    await asked(
      proxied.url,
      four.map((address) => `${address}, 203.0.113.5`),
    ),
  ).toEqual([200, 200, 200, 429]);
  expect(await asked(proxied.url, ['203.0.113.6'])).toEqual([200]);
  // Who is not the proxy that was named is not believed either.
  expect(await asked(named.url, four)).toEqual([200, 200, 200, 429]);
});

test('a hub without room says so, keeps nothing half, and takes all of it once there is room', async () => {
  let code: string | null = 'ENOSPC';
  const fail = () => Promise.reject(Object.assign(new Error('write failed'), { code }));
  const { context } = hub;
  const { url } = await ServedHub.around({
    ...context,
    blobs: { ...context.blobs, put: (content) => (code === null ? context.blobs.put(content) : fail()) },
    store: { ...context.store, write: (work) => (code === null ? context.store.write(work) : fail()) },
  }).listen();
  const client = ada.client.at(url);
  const picture = new Uint8Array(writePng(20, 10, (x, y) => (x * 9 + y) & 255));
  const work = finishedWork(sixStepTask(1), { bundle, project: 'ward-round', expert: ada.expert });
  const send = async () => [
    await client.call('PUT', `/v1/blobs/${sha256(picture)}`, picture),
    await client.put(work.id, canonicalJson(work)),
  ];
  // The system's words for it, and PostgreSQL's.
  for (code of ['ENOSPC', '53100']) {
    for (const reply of await send()) {
      expect(reply.status).toBe(503);
      expect(reply.headers.get('retry-after')).toBe('5');
      expect(await reply.text()).toContain('no room left');
    }
  }
  expect((await ada.client.blob(sha256(picture))).status).toBe(404);
  expect(filesArriving()).toEqual([]);
  code = null;
  expect((await send()).map((reply) => reply.status)).toEqual([201, 201]);
});
