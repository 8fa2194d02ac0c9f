import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { submissionIdSchema, taskIdSchema } from '#shared/lib/ids';
import { causeOf } from '../../../renderer/screens/sync/sync-cause';
import { HubAndDesks, pathOf } from './hub-and-desks';

const first = taskIdSchema.parse('task-1');

const office = new HubAndDesks();
const { hub } = office;
const setUp = () => office.setUp();
const signedIn = () => office.signedIn();

async function exported(project: string): Promise<string[]> {
  const { stdout } = await hub.run('export', '--format', 'openai-chat', '--project', project);
  return stdout.split('\n').filter((line) => line !== '');
}

describe('syncing with the real hub', { timeout: 60_000 }, () => {
  it('signs in with a one-time code, and takes in what is assigned', async () => {
    const { desk, code } = await signedIn();
    expect(desk.tasks().map((task) => task.id)).toEqual(['task-1', 'task-2', 'task-3']);
    expect(await desk.accounts.signIn(hub.url, code)).toMatchObject({
      ok: false,
      error: { kind: 'hub-refused' },
    });
  });

  it('sends finished work when the hub comes back, once', async () => {
    const { desk, project } = await signedIn();
    await hub.stop('SIGKILL');
    expect(desk.finish(first)).toMatchObject({ ok: true });
    desk.sync.nudge();
    await desk.reach('offline');
    expect(desk.status.waiting).toBe(1);
    expect(desk.tasks().find((task) => task.id === first)?.state).toBe('queued');
    await hub.start();
    await expect.poll(() => desk.outbox()[0]?.state, { timeout: 20_000 }).toBe('sent');
    expect(desk.tasks().find((task) => task.id === first)?.state).toBe('submitted');
    expect(await exported(project)).toHaveLength(1);
  });

  it('does not double a submission whose answer was lost after the hub had stored it', async () => {
    const { desk, project } = await signedIn();
    let lost = 0;
    desk.network = async (input, init) => {
      const response = await fetch(input, init);
      if (init?.method === 'PUT' && lost < 3) {
        lost += 1;
        throw new TypeError('the connection was reset');
      }
      return response;
    };
    desk.finish(first);
    desk.sync.nudge();
    await expect.poll(() => desk.outbox()[0]?.state, { timeout: 20_000 }).toBe('sent');
    expect(lost).toBe(3);
    expect(desk.outbox()).toHaveLength(1);
    expect(await exported(project)).toHaveLength(1);
  });

  it('takes a network sign-in page for no network, not for success', async () => {
    const { desk } = await signedIn();
    const page = '<html><body>Welcome to the airport</body></html>';
    desk.network = async () => new Response(page, { status: 200, headers: { 'content-type': 'text/html' } });
    desk.finish(first);
    desk.sync.nudge();
    await desk.reach('offline');
    expect(desk.outbox()).toMatchObject([{ state: 'waiting' }]);
    expect(desk.statuses.map(({ problem }) => causeOf(problem ?? ''))).toContain('captive-portal');
    desk.network = globalThis.fetch;
    await expect.poll(() => desk.outbox()[0]?.state, { timeout: 20_000 }).toBe('sent');
  });

  it('believes no receipt that is not for this very submission', async () => {
    const { desk, project } = await signedIn();
    desk.network = async (input, init) => {
      const response = await fetch(input, init);
      if (init?.method !== 'PUT') {
        return response;
      }
      const body = (await response.json()) as { receipt: { sha256: string } };
      body.receipt.sha256 = '0'.repeat(64);
      return Response.json(body, { status: response.status });
    };
    desk.finish(first);
    await desk.round();
    expect(desk.outbox()[0]).toMatchObject({
      state: 'waiting',
      answer: expect.stringContaining('receipt that does not fit'),
    });
    desk.network = globalThis.fetch;
    await expect.poll(() => desk.outbox()[0]?.state, { timeout: 20_000 }).toBe('sent');
    expect(await exported(project)).toHaveLength(1);
  });

  it('keeps everything and asks for a sign-in when the token is no longer taken', async () => {
    const { desk, expert } = await signedIn();
    await hub.run('expert', 'revoke', expert);
    desk.finish(first);
    desk.sync.nudge();
    await desk.reach('needs-sign-in');
    expect(desk.tasks()).toHaveLength(3);
    expect(desk.outbox()).toMatchObject([{ state: 'waiting' }]);
  });

  it('goes on with a download where it was cut off', async () => {
    const { desk, code } = await setUp();
    // A download that a busy machine interrupts would ask once more than this counts.
    desk.longestWait = 1_000;
    const ranges: (string | null)[] = [];
    let cuts = 0;
    desk.network = async (input, init) => {
      const response = await fetch(input, init);
      if (!pathOf(input).includes('/blobs/')) {
        return response;
      }
      ranges.push(new Headers(init?.headers).get('range'));
      cuts += 1;
      return cuts <= 3 ? new Response(cutAfter(response, 400), response) : response;
    };
    await desk.accounts.signIn(hub.url, code);
    desk.sync.nudge();
    await expect.poll(() => desk.tasks().length, { timeout: 20_000 }).toBe(3);
    expect(ranges).toEqual([null, 'bytes=400-', 'bytes=800-', 'bytes=1200-']);
  });

  it('refuses a bundle that was changed on its way, and leaves no trace of it', async () => {
    const { desk, data, code } = await setUp();
    desk.network = async (input, init) => {
      const response = await fetch(input, init);
      if (!pathOf(input).includes('/blobs/')) {
        return response;
      }
      const bytes = new Uint8Array(await response.arrayBuffer());
      bytes[200] = (bytes[200] ?? 0) ^ 1;
      return new Response(bytes, response);
    };
    await desk.accounts.signIn(hub.url, code);
    desk.sync.nudge();
    const status = await desk.reach('idle');
    expect(status.refused).toMatchObject([
      { reason: expect.stringContaining('was changed or damaged on its way') },
    ]);
    expect(desk.tasks()).toEqual([]);
    expect(readdirSync(join(data, 'downloads'))).toEqual([]);
  });

  it('obeys a hub that asks for patience', async () => {
    const { desk } = await signedIn();
    let asked = 0;
    desk.network = async (input, init) => {
      asked += 1;
      if (asked > 2) {
        return fetch(input, init);
      }
      const body = { error: { kind: 'too-many-requests', message: 'Slow down.' } };
      return Response.json(body, { status: 429, headers: { 'retry-after': '0' } });
    };
    desk.finish(first);
    desk.sync.nudge();
    await desk.reach('offline');
    expect(desk.outbox()[0]?.answer).toContain('patience');
    await expect.poll(() => desk.outbox()[0]?.state, { timeout: 20_000 }).toBe('sent');
  });

  it('exchanges nothing under a token that the hub says is somebody else’s', async () => {
    const { desk, code } = await setUp();
    await desk.accounts.signIn(hub.url, code);
    const asked: string[] = [];
    desk.network = async (input, init) => {
      asked.push(pathOf(input));
      const response = await fetch(input, init);
      const session = (await response.json()) as { expert: { id: string } };
      session.expert.id = 'somebody-else';
      return Response.json(session);
    };
    desk.sync.nudge();
    await desk.reach('needs-sign-in');
    expect(asked).toEqual(['/v1/session']);
    expect(desk.tasks()).toEqual([]);
  });

  it('does not wait for ever for a hub that takes the call and says nothing', async () => {
    const { desk, code } = await setUp();
    let silences = 0;
    desk.network = (input, init) => {
      if (!pathOf(input).includes('/blobs/') || silences > 0) {
        return fetch(input, init);
      }
      silences += 1;
      return new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new TypeError('called off')));
      });
    };
    await desk.accounts.signIn(hub.url, code);
    desk.sync.nudge();
    await expect.poll(() => desk.tasks().length, { timeout: 20_000 }).toBe(3);
    expect(silences).toBe(1);
  });

  it('keeps work waiting when a hub that is set up wrongly refuses it', async () => {
    const { desk } = await signedIn();
    let refusals = 0;
    desk.network = async (input, init) => {
      if (init?.method !== 'PUT' || refusals > 1) {
        return fetch(input, init);
      }
      refusals += 1;
      return Response.json({ error: { kind: 'forbidden', message: 'Not here.' } }, { status: 403 });
    };
    desk.finish(first);
    await desk.round();
    expect(desk.outbox()).toMatchObject([{ state: 'waiting', answer: 'The hub said: Not here.' }]);
    await expect.poll(() => desk.outbox()[0]?.state, { timeout: 20_000 }).toBe('sent');
  });

  it('gives work that the hub will never take back to the expert, with the reason', async () => {
    const taken = submissionIdSchema.parse(randomUUID());
    const one = await signedIn();
    one.desk.finish(first, taken);
    one.desk.sync.nudge();
    await expect.poll(() => one.desk.outbox()[0]?.state, { timeout: 20_000 }).toBe('sent');
    const { desk } = await signedIn();
    desk.finish(first, taken);
    desk.sync.nudge();
    await expect.poll(() => desk.outbox()[0]?.state, { timeout: 20_000 }).toBe('refused');
    expect(desk.outbox()[0]?.answer).toBeTruthy();
    expect(desk.tasks().find((task) => task.id === first)?.state).toBe('draft');
  });

  it('takes untouched tasks of a withdrawn bundle away, and leaves work that was begun', async () => {
    const { desk, bundle, expert } = await signedIn();
    desk.network = async () => {
      throw new TypeError('no network');
    };
    desk.finish(first);
    expect(await hub.run('withdraw', bundle, '--from', expert)).toMatchObject({ status: 0 });
    desk.network = globalThis.fetch;
    desk.sync.nudge();
    await expect.poll(() => desk.tasks().map((task) => task.id), { timeout: 20_000 }).toEqual([first]);
  });
});

/** A body that ends with an error after some bytes, as a connection that breaks. */
function cutAfter(response: Response, bytes: number): ReadableStream<Uint8Array> {
  let left = bytes;
  const reader = response.body?.getReader();
  return new ReadableStream({
    async pull(controller) {
      const part = await reader?.read();
      if (part === undefined || part.done || left <= 0) {
        controller.error(new TypeError('the connection was reset'));
        return;
      }
      controller.enqueue(part.value.subarray(0, left));
      left -= part.value.byteLength;
    },
  });
}
