import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Sha256, sha256Schema, submissionIdSchema } from '#shared/lib/ids';
import { type HubErrorKind, hubErrorStatus } from '#shared/protocol/hub-error';
import { handTimers } from '../platform/testing/hand-timers';
import { createHubClient, describeBreak } from './hub-client';
import { watchSilence } from './silence';

const hash = sha256Schema.parse('a'.repeat(64));
const id = submissionIdSchema.parse('00000000-0000-4000-8000-000000000001');
const page = '<html><body>Welcome to the airport</body></html>';

/** A client whose network gives this answer to everything; `asked` is what it was asked. */
function clientOf(answer: () => Response) {
  const asked: (RequestInit | undefined)[] = [];
  const timers = handTimers();
  const network = async (_input: unknown, init?: RequestInit) => {
    asked.push(init);
    return answer();
  };
  const client = createHubClient('https://hub.example', network as typeof fetch, timers);
  const blob = (offset: number, of: Sha256 = hash) => client.blob('token', of, offset, watchSilence(timers));
  return { client, blob, asked };
}

const html = (status: number, headers: Record<string, string> = {}) =>
  new Response(status === 204 ? null : page, {
    status,
    headers: { 'content-type': 'text/html', ...headers },
  });

const refusal = (kind: HubErrorKind, status: number = hubErrorStatus[kind]) =>
  Response.json({ error: { kind, message: 'No.' } }, { status, headers: { 'retry-after': '7' } });

describe('what is no answer of the hub', () => {
  it('is never success, whatever its status', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 200, max: 599 }),
        fc.string({ maxLength: 200 }),
        async (status, text) => {
          const body = [204, 205, 304].includes(status) ? null : text;
          const { client, blob } = clientOf(() => new Response(body, { status }));
          const replies = [
            await client.signIn('code', 'device'),
            await client.session('token'),
            await client.changes('token', 0),
            await client.submit('token', id, '{}'),
            await client.putBlob('token', hash, new Uint8Array(3)),
            await blob(0),
          ];
          for (const reply of replies) {
            expect(['offline', 'busy', 'failed']).toContain(reply.kind);
          }
        },
      ),
    );
  });

  it('is the network when it comes to a question, and about the submission when one was sent', async () => {
    for (const status of [400, 403, 404, 411, 413, 414, 431, 451]) {
      const { client } = clientOf(() => html(status));
      expect(await client.submit('token', id, '{}')).toMatchObject({ kind: 'failed' });
      expect(await client.putBlob('token', hash, new Uint8Array(3))).toMatchObject({ kind: 'failed' });
      expect(await client.changes('token', 0)).toMatchObject({
        kind: 'offline',
        detail: expect.stringMatching(/^hub::ERR_NOT_THE_HUB/),
      });
    }
    for (const status of [200, 401, 407, 408]) {
      const { client } = clientOf(() => html(status));
      expect(await client.submit('token', id, '{}')).toMatchObject({ kind: 'offline' });
    }
  });

  it('asks for patience with 429 and 503 in whatever words, and is obeyed', async () => {
    for (const status of [429, 503]) {
      const { client } = clientOf(() => html(status, { 'retry-after': '30' }));
      expect(await client.changes('token', 0)).toMatchObject({ kind: 'busy', retryAfter: '30' });
      expect(await client.submit('token', id, '{}')).toMatchObject({ kind: 'busy', retryAfter: '30' });
    }
    for (const status of [500, 502, 504, 511]) {
      const { client } = clientOf(() => html(status));
      expect(await client.changes('token', 0)).toMatchObject({ kind: 'failed', retryAfter: null });
    }
  });

  it('is not read to its end when it has none', async () => {
    let pieces = 0;
    let isCalledOff = false;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          pieces += 1;
          controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
        },
        cancel() {
          isCalledOff = true;
        },
      });
    const { client } = clientOf(() => new Response(endless(), { status: 200 }));
    expect(await client.changes('token', 0)).toMatchObject({ kind: 'offline' });
    expect(isCalledOff).toBe(true);
    expect(pieces).toBeLessThan(16);
  });
});

describe('what the hub refuses', () => {
  it('comes with its kind, and 401, 429 and 5xx as what they are', async () => {
    const expected = (kind: HubErrorKind) =>
      ({
        'not-signed-in': 'not-signed-in',
        'too-many-requests': 'busy',
        unavailable: 'busy',
        internal: 'failed',
      })[kind as string] ?? 'refused';
    for (const kind of Object.keys(hubErrorStatus) as HubErrorKind[]) {
      const { client } = clientOf(() => refusal(kind));
      const reply = await client.submit('token', id, '{}');
      expect(reply.kind).toBe(expected(kind));
      if (reply.kind === 'busy' || reply.kind === 'failed') {
        expect(reply.retryAfter).toBe('7');
      }
      if (reply.kind === 'refused') {
        expect(reply).toMatchObject({ status: hubErrorStatus[kind], error: { kind } });
      }
    }
  });

  it('is not final when something on the way says it with a 5xx', async () => {
    const { client } = clientOf(() => refusal('invalid', 502));
    expect(await client.submit('token', id, '{}')).toMatchObject({ kind: 'failed' });
  });
});

describe('files', () => {
  const octets = { 'content-type': 'application/octet-stream' };
  const file = (status: number, headers: Record<string, string>) => () =>
    new Response('bytes', { status, headers });

  it('are known by their tag, strong or weakened, or without one by what they are called', async () => {
    for (const headers of [{ etag: `"${hash}"` }, { etag: `W/"${hash}"` }, octets]) {
      expect(await clientOf(file(200, headers)).blob(0)).toMatchObject({ kind: 'ok', value: { from: 0 } });
    }
    for (const headers of [{ etag: '"something-else"', ...octets }, { 'content-type': 'text/html' }, {}]) {
      expect(await clientOf(file(200, headers)).blob(0)).toMatchObject({
        kind: 'offline',
        detail: expect.stringMatching(/^hub::ERR_NOT_THE_HUB/),
      });
    }
  });

  it('go on where they were cut off only when that part comes', async () => {
    const part = (range: string) => file(206, { ...octets, 'content-range': range });
    expect(await clientOf(part('bytes 10-14/15')).blob(10)).toMatchObject({
      kind: 'ok',
      value: { from: 10 },
    });
    expect(await clientOf(part('bytes 100-104/105')).blob(10)).toMatchObject({ kind: 'offline' });
    expect(await clientOf(file(206, octets)).blob(10)).toMatchObject({ kind: 'offline' });
    // A hub that begins anew is taken at its word.
    expect(await clientOf(file(200, octets)).blob(10)).toMatchObject({ kind: 'ok', value: { from: 0 } });
  });

  it('are asked for from where they were cut off', async () => {
    const { blob, asked } = clientOf(file(200, octets));
    await blob(0);
    await blob(7);
    expect(asked.map((init) => new Headers(init?.headers).get('range'))).toEqual([null, 'bytes=7-']);
  });
});

it('sends the token to nobody whom the hub names', async () => {
  const { client, blob, asked } = clientOf(() => html(200));
  await client.session('token');
  await client.changes('token', 0);
  await client.submit('token', id, '{}');
  await client.putBlob('token', hash, new Uint8Array(3));
  await client.signIn('code', 'device');
  await blob(0);
  expect(asked.map((init) => [init?.redirect, init?.credentials])).toEqual(
    asked.map(() => ['error', 'omit']),
  );
});

it('names a break by what the network says, whatever that is', () => {
  const silence = watchSilence(handTimers());
  expect(describeBreak(new TypeError('net::ERR_FAILED'), silence)).toBe('net::ERR_FAILED');
  expect(describeBreak('gone', silence)).toBe('gone');
});

it('never says a token, whatever is wrong with it', async () => {
  const timers = handTimers();
  const client = createHubClient('http://127.0.0.1:1', fetch, timers);
  for (const token of ['gs_secret', 'gs_secret\nmore', 'gs_secret\u0000', 'gs_secret\u2020']) {
    const replies = [
      await client.session(token),
      await client.changes(token, 0),
      await client.putBlob(token, hash, new Uint8Array(1)),
      await client.submit(token, id, '{}'),
      await client.blob(token, hash, 0, watchSilence(timers)),
    ];
    for (const reply of replies) {
      expect(reply).toMatchObject({ kind: 'offline' });
      expect(JSON.stringify(reply)).not.toContain('secret');
    }
  }
});
