import { expect, test } from 'vitest';
import { sessionSchema } from '#shared/protocol/sign-in';
import { HubClient, refusalOf } from './support/hub-client';
import { useHub } from './support/use-hub';

const hub = useHub();

const attempt = (code: string) =>
  new HubClient(hub.url, null).call('POST', '/v1/sign-in', JSON.stringify({ code, device: 'a laptop' }));

test('a code gives a token once, and the token says whose it is', async () => {
  const { expert, code } = await hub.ask<{ expert: string; code: string }>('expert', 'add', 'Ada Lovelace');
  const signedIn = await HubClient.signIn(hub.url, code);
  const client = new HubClient(hub.url, signedIn.token);
  const session = sessionSchema.parse(await (await client.call('GET', '/v1/session')).json());
  expect(session.expert).toEqual({ id: expert, name: 'Ada Lovelace', role: 'expert' });
  expect(session).toEqual(signedIn.session);
  expect(await refusalOf(await attempt(code))).toMatchObject({ status: 401, kind: 'not-signed-in' });
});

test('a code may be typed in any case, without hyphens, and with the letters that look like its digits', async () => {
  const { code } = await hub.ask<{ code: string }>('expert', 'add', 'Grace Hopper');
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`;
  expect((await attempt(typed)).status).toBe(200);
});

test('adding a known name gives a new code for the same account and leaves its token alone', async () => {
  const first = await hub.signIn('Mary Somerville');
  const again = await hub.run('expert', 'add', 'Mary Somerville');
  expect(again.stderr).toContain('has an account');
  const { expert, code } = JSON.parse(again.stdout) as { expert: string; code: string };
  expect(expert).toBe(first.expert);
  expect((await HubClient.signIn(hub.url, code)).session.expert.id).toBe(first.expert);
  expect((await first.client.call('GET', '/v1/session')).status).toBe(200);
});

test('a name keeps its role', async () => {
  await hub.ask('expert', 'add', 'Rosalind Franklin', '--role', 'reviewer');
  const other = await hub.run('expert', 'add', 'Rosalind Franklin', '--role', 'expert');
  expect(other).toMatchObject({ status: 2, stdout: '' });
  expect(other.stderr).toMatch(/^error: .*reviewer already/);
  const list = await hub.run('expert', 'list');
  const row = list.stdout.split('\n').find((line) => line.includes('Rosalind'));
  expect(JSON.parse(row ?? '')).toMatchObject({ role: 'reviewer', active: true });
});

test('revoking ends every token and code at once, and adding gives access back', async () => {
  const { client } = await hub.signIn('Emmy Noether');
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Emmy Noether');
  const { code } = await hub.ask<{ code: string }>('expert', 'add', 'Emmy Noether');
  await hub.ask('expert', 'revoke', 'Emmy Noether');
  expect((await client.call('GET', '/v1/session')).status).toBe(401);
  expect((await new HubClient(hub.url, token).call('GET', '/v1/changes')).status).toBe(401);
  expect((await attempt(code)).status).toBe(401);
  const back = await hub.signIn('Emmy Noether');
  expect((await back.client.call('GET', '/v1/session')).status).toBe(200);
  expect((await client.call('GET', '/v1/session')).status).toBe(401);
});

test('every call but health and sign-in needs a token, and says so in the protocol’s words', async () => {
  for (const token of [null, 'gs_not-a-token-that-anyone-ever-got', 'short']) {
    const stranger = new HubClient(hub.url, token);
    for (const [method, path] of [
      ['GET', '/v1/session'],
      ['GET', '/v1/changes'],
      ['GET', `/v1/blobs/${'0'.repeat(64)}`],
      ['PUT', '/v1/submissions/00000000-0000-4000-8000-000000000000'],
    ] as const) {
      const reply = await stranger.call(method, path, method === 'PUT' ? '{}' : undefined);
      expect(reply.headers.get('www-authenticate')).toBe('Bearer');
      expect(await refusalOf(reply)).toMatchObject({ status: 401, kind: 'not-signed-in' });
    }
  }
  const health = await new HubClient(hub.url, null).call('GET', '/v1/health');
  expect(await health.json()).toEqual({ status: 'ok', protocol: 1 });
});

test('what is no call, no JSON or no sign-in is refused in the protocol’s words', async () => {
  const anyone = new HubClient(hub.url, null);
  expect(await refusalOf(await anyone.call('GET', '/v2/session'))).toMatchObject({ status: 404 });
  expect(await refusalOf(await anyone.call('GET', '/%zz'))).toMatchObject({ status: 400 });
  expect(await refusalOf(await anyone.call('POST', '/v1/sign-in', '{"code":'))).toMatchObject({
    status: 400,
  });
  expect(await refusalOf(await anyone.call('POST', '/v1/sign-in', '{"code":"ABCD"}'))).toEqual({
    status: 422,
    kind: 'invalid',
    path: ['device'],
  });
  const huge = JSON.stringify({ code: 'ABCD', device: 'x'.repeat(100_000) });
  expect(await refusalOf(await anyone.call('POST', '/v1/sign-in', huge))).toMatchObject({ status: 413 });
});

test('replies are not to be cached, sniffed or framed', async () => {
  const { headers } = await new HubClient(hub.url, null).call('GET', '/v1/health');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('guessing codes is slowed down', async () => {
  const statuses: number[] = [];
  for (let guess = 0; guess < 40; guess += 1) {
    statuses.push((await attempt(`GUESS-${guess}`)).status);
  }
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
  const slowed = await attempt('GUESS-AGAIN');
  expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refusalOf(slowed)).toMatchObject({ status: 429, kind: 'too-many-requests' });
});
