import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HubContext, openContext } from '../../../server/context';
import { ensureExpert } from '../../../server/experts/experts';
import { issueCode } from '../../../server/experts/sign-in-codes';
import { issueToken } from '../../../server/experts/tokens';
import { buildServer } from '../../../server/http/build-server';
import { createTestPlatform } from '../../../server/platform/test-platform';
import { makeHubFolder, removeHubFolder } from '../../support/hub-folder';

const platform = createTestPlatform();
const day = 24 * 60 * 60 * 1000;
const folder = makeHubFolder();
let context: HubContext;
let server: FastifyInstance;

beforeAll(async () => {
  const settings = {
    dataFolder: folder,
    dataFolderAssumed: false,
    databaseUrl: null,
    hubName: 'A hub',
    keepsDrafts: true,
  };
  context = await openContext(settings, platform);
  server = await buildServer(context, { log: null, trustProxy: false });
});

afterAll(async () => {
  await server.close();
  await context.store.close();
  removeHubFolder(folder);
});

function ada() {
  return context.store.write(async (database) => {
    const found = await ensureExpert(database, platform, 'Ada', null);
    if (!found.ok) {
      throw new Error(found.error);
    }
    const expert = found.value.expert.id;
    const code = await issueCode(database, platform, expert);
    return { code, ...(await issueToken(database, platform, expert, 'a laptop')) };
  });
}

const signIn = async (code: string) =>
  (await server.inject({ method: 'POST', url: '/v1/sign-in', payload: { code, device: 'a laptop' } }))
    .statusCode;

const session = async (token: string) =>
  (await server.inject({ url: '/v1/session', headers: { authorization: `Bearer ${token}` } })).statusCode;

test('a code works for seven days and not a moment longer', async () => {
  const first = await ada();
  const second = await ada();
  platform.advance(7 * day - 1);
  expect(await signIn(first.code)).toBe(200);
  platform.advance(1);
  expect(await signIn(second.code)).toBe(401);
});

test('a token works for ninety days and not a moment longer, and says so', async () => {
  const { token, expiresAt } = await ada();
  expect(expiresAt.getTime() - platform.now().getTime()).toBe(90 * day);
  platform.advance(90 * day - 1);
  expect(await session(token)).toBe(200);
  platform.advance(1);
  expect(await session(token)).toBe(401);
});

test('neither codes nor tokens are in the database, only their hashes', async () => {
  const { code, token } = await ada();
  const codes = await context.store.read.selectFrom('sign_in_codes').selectAll().execute();
  const tokens = await context.store.read.selectFrom('tokens').selectAll().execute();
  const stored = JSON.stringify([codes, tokens]);
  expect(stored).not.toContain(code.replaceAll('-', ''));
  expect(stored).not.toContain(code);
  expect(stored).not.toContain(token);
  expect(stored).not.toContain(token.slice(3));
});

test('while the database is away the hub says that it is unavailable and when to come back', async () => {
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const read = {
    selectFrom: () => {
      throw away;
    },
  } as unknown as HubContext['store']['read'];
  const broken = await buildServer(
    { ...context, store: { ...context.store, read } },
    { log: null, trustProxy: false },
  );
  const reply = await broken.inject({ url: '/v1/health' });
  expect(reply.statusCode).toBe(503);
  expect(reply.headers['retry-after']).toBe('5');
  expect(reply.json()).toMatchObject({ error: { kind: 'unavailable' } });
  await broken.close();
});
