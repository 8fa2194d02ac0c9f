import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answers } from '#shared/domain/draft';
import { type Sha256, submissionIdSchema, type TaskId, taskIdSchema } from '#shared/lib/ids';
import { writePng } from '../../support/png';
import type { Desk } from './desk';
import { HubAndDesks, pathOf } from './hub-and-desks';

const office = new HubAndDesks();
const [first, second] = ['task-1', 'task-2'].map((id) => taskIdSchema.parse(id)) as [TaskId, TaskId];
let seed = 0;

/** A picture that no other test has, kept for a task. */
async function keep(desk: Desk, task: TaskId): Promise<Sha256> {
  seed += 1;
  const kept = await desk.keepPicture(
    task,
    writePng(16, 16, (x, y) => (x * 7 + y * 3 + seed) & 255),
  );
  if (!kept.ok) {
    throw new Error(kept.error.kind);
  }
  return kept.value.sha256;
}

const showing =
  (hash: Sha256) =>
  (answers: Answers): Answers => ({
    ...answers,
    ['write' as keyof Answers]: { markdown: `See ![A film](media/${hash}.png) and what follows from it.` },
  });

const finishWith = (desk: Desk, task: TaskId, hash: Sha256) =>
  desk.finish(task, submissionIdSchema.parse(randomUUID()), showing(hash));

/** Notes what is sent, and lets a test come between. */
function watch(
  desk: Desk,
  between: (path: string, init: RequestInit) => Promise<Response | null> = async () => null,
) {
  const sent: string[] = [];
  desk.network = async (input, init) => {
    const path = pathOf(input);
    if (init?.method === 'PUT') {
      sent.push(path);
      const reply = await between(path, init);
      if (reply !== null) {
        return reply;
      }
    }
    return fetch(input, init);
  };
  return sent;
}

const stateOf = (desk: Desk, task: TaskId) => desk.outbox().find((item) => item.task === task);

describe('sending pictures', { timeout: 60_000 }, () => {
  it('sends them before the submission that names them, and none twice', async () => {
    const { desk } = await office.signedIn();
    const hash = await keep(desk, first);
    const sent = watch(desk);
    const frozen = finishWith(desk, first, hash);
    await desk.round();
    expect(stateOf(desk, first)?.state).toBe('sent');
    const submission = frozen.ok ? frozen.value.submission : '';
    expect(sent).toEqual([`/v1/blobs/${hash}`, `/v1/submissions/${submission}`]);
    finishWith(desk, second, hash);
    await desk.round();
    expect(stateOf(desk, second)?.state).toBe('sent');
    expect(sent.filter((path) => path.includes('blobs'))).toHaveLength(1);
  });

  it('loses and doubles nothing when the reply to a picture is lost', async () => {
    const { desk } = await office.signedIn();
    const hash = await keep(desk, first);
    let isLost = false;
    const sent = watch(desk, async (path, init) => {
      if (!isLost && path.includes('blobs')) {
        isLost = true;
        expect((await fetch(`${office.hub.url}${path}`, init)).status).toBe(201);
        throw new TypeError('the line went dead');
      }
      return null;
    });
    finishWith(desk, first, hash);
    await expect.poll(() => stateOf(desk, first)?.state, { timeout: 20_000 }).toBe('sent');
    expect(sent.filter((path) => path.includes('blobs'))).toHaveLength(2);
    expect(sent.filter((path) => path.includes('submissions'))).toHaveLength(1);
  });

  it('tries again with whole bytes when they were damaged on the way, and the submission waits meanwhile', async () => {
    const { desk } = await office.signedIn();
    const hash = await keep(desk, first);
    let damaged = 0;
    const sent = watch(desk, async (path, init) => {
      if (damaged === 0 && path.includes('blobs')) {
        damaged += 1;
        const bytes = (init.body as Uint8Array<ArrayBuffer>).slice();
        bytes[40] = 255 - (bytes[40] ?? 0);
        return fetch(`${office.hub.url}${path}`, { ...init, body: bytes });
      }
      return null;
    });
    finishWith(desk, first, hash);
    await desk.round();
    expect(stateOf(desk, first)).toMatchObject({ state: 'waiting' });
    expect(stateOf(desk, first)?.answer).toContain('not the bytes');
    expect(sent.filter((path) => path.includes('submissions'))).toEqual([]);
    await expect.poll(() => stateOf(desk, first)?.state, { timeout: 20_000 }).toBe('sent');
  });

  it('sends a picture again that the hub had confirmed and does not hold any more', async () => {
    const { desk } = await office.signedIn();
    const hash = await keep(desk, first);
    let isForgotten = false;
    const sent = watch(desk, async (path, init) => {
      if (!isForgotten && path.includes('blobs')) {
        // As a hub does that is then restored from yesterday's backup.
        isForgotten = true;
        const bytes = (init.body as Uint8Array).byteLength;
        return Response.json({ sha256: hash, bytes }, { status: 201 });
      }
      return null;
    });
    finishWith(desk, first, hash);
    await desk.round();
    expect(stateOf(desk, first)?.state).toBe('sent');
    expect(sent.map((path) => path.split('/')[2])).toEqual(['blobs', 'submissions', 'blobs', 'submissions']);
  });

  it('gives the task back, in words, when a picture is gone from the disk', async () => {
    const { desk, data } = await office.signedIn();
    const hash = await keep(desk, first);
    finishWith(desk, first, hash);
    rmSync(join(data, 'media', hash.slice(0, 2), hash));
    const sent = watch(desk);
    await desk.round();
    expect(stateOf(desk, first)).toMatchObject({ state: 'refused' });
    expect(stateOf(desk, first)?.answer).toContain('no longer on this computer');
    expect(sent).toEqual([]);
  });

  it('refuses to submit while a picture is missing that the hub has not got', async () => {
    const { desk, data } = await office.signedIn();
    const lost = await keep(desk, first);
    rmSync(join(data, 'media', lost.slice(0, 2), lost));
    const error = { kind: 'pictures-lost', pictures: 1 };
    expect(finishWith(desk, first, lost)).toEqual({ ok: false, error });
    expect(stateOf(desk, first)).toBeUndefined();
  });

  it('needs no file of a picture that the hub holds', async () => {
    const { desk, data } = await office.signedIn();
    const hash = await keep(desk, first);
    finishWith(desk, first, hash);
    await desk.round();
    rmSync(join(data, 'media', hash.slice(0, 2), hash));
    finishWith(desk, second, hash);
    await desk.round();
    expect(stateOf(desk, second)?.state).toBe('sent');
  });

  it('gives the task back when the hub will never take a picture', async () => {
    const { desk } = await office.signedIn();
    const hash = await keep(desk, first);
    watch(desk, async (path) =>
      path.includes('blobs')
        ? Response.json({ error: { kind: 'too-large', message: 'At most 1 MB here.' } }, { status: 413 })
        : null,
    );
    finishWith(desk, first, hash);
    await desk.round();
    expect(stateOf(desk, first)?.state).toBe('refused');
    expect(stateOf(desk, first)?.answer).toBe('The hub refused a picture of this answer: At most 1 MB here.');
  });

  it('names no file that this account does not hold, whatever address is typed', async () => {
    const { desk } = await office.signedIn();
    const sent = watch(desk);
    finishWith(desk, first, 'ab'.repeat(32) as Sha256);
    await desk.round();
    expect(stateOf(desk, first)?.state).toBe('sent');
    expect(sent.filter((path) => path.includes('blobs'))).toEqual([]);
  });
});
