import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answers } from '#shared/domain/draft';
import { type SubmissionId, submissionIdSchema, type TaskId, taskIdSchema } from '#shared/lib/ids';
import { writePng } from '../../support/png';
import { sixStepTask } from '../../support/sample-material';
import { Desk } from '../sync/desk';
import { HubHere } from './hub-here';

const hub = new HubHere();
let experts = 0;
const [one, two, three] = ['task-1', 'task-2', 'task-3'].map((id) => taskIdSchema.parse(id)) as [
  TaskId,
  TaskId,
  TaskId,
];
/** With a hub that answers, on a machine that may be slow; in milliseconds. */
const PATIENCE = 20_000;
const DAY = 24 * 60 * 60 * 1000;
const gone: typeof fetch = () => Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED'));

/** An expert with three tasks, and no network since. */
async function atWork() {
  experts += 1;
  const expert = `Expert ${experts}`;
  const { code } = await hub.ask<{ code: string }>('expert', 'add', expert);
  await hub.publish(`project-${experts}`, [sixStepTask(1), sixStepTask(2), sixStepTask(3)], expert);
  const desk = new Desk(join(hub.folder, `app-${experts}`));
  desk.longestWait = PATIENCE;
  expect(await desk.accounts.signIn(hub.url, code)).toMatchObject({ ok: true });
  expect(await desk.round()).toMatchObject({ phase: 'idle' });
  desk.network = gone;
  return { desk, expert, file: hub.path('finished.goldsmith') };
}

const newId = () => submissionIdSchema.parse(randomUUID());
const receiptsOf = (file: string) => file.replace('.goldsmith', '.receipts.goldsmith');
const stateOf = (desk: Desk, task: TaskId) => desk.outbox().find((item) => item.task === task);

/** What the hub holds of these, by id: the times when they were received. */
async function held(...ids: SubmissionId[]): Promise<string[]> {
  const rows = await hub.context.store.read
    .selectFrom('submissions')
    .select(['id', 'received_at'])
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id, received_at }) => `${id} ${received_at.toISOString()}`);
}

describe('submissions by file', { timeout: 60_000 }, () => {
  it('are taken in as over the wire, and their receipts end the waiting without a network', async () => {
    const { desk, expert, file } = await atWork();
    const ids = [newId(), newId()] as const;
    desk.finish(one, ids[0]);
    desk.finish(two, ids[1]);
    expect(await desk.exportTo(file)).toEqual({ submissions: 2, left: 0 });
    expect(stateOf(desk, one)).toMatchObject({ state: 'waiting', exportedAt: expect.any(Number) });
    const said = await hub.run('receive', file);
    expect(said).toMatchObject({ error: null });
    expect(said.out).toMatchObject(ids.map((submission) => ({ submission, outcome: 'new' })));
    expect(said.notes[0]).toContain(`from ${expert}: 2 submissions taken in, 0 known already, 0 refused`);
    expect(await held(...ids)).toHaveLength(2);
    expect(await desk.takeFile(receiptsOf(file))).toMatchObject({ kind: 'taken', receipts: 2 });
    expect([stateOf(desk, one)?.state, stateOf(desk, two)?.state]).toEqual(['sent', 'sent']);
    expect(desk.tasks().filter(({ state }) => state === 'submitted')).toHaveLength(2);
    expect(await desk.takeFile(receiptsOf(file))).toMatchObject({ kind: 'taken', receipts: 0 });
  });

  it('that the wire brought first, its answer lost, are known and get the receipt of then', async () => {
    const { desk, file } = await atWork();
    const id = newId();
    desk.finish(one, id);
    await desk.exportTo(file);
    desk.network = async (input, init) => {
      const reply = await fetch(input, init);
      return init?.method === 'PUT' ? Promise.reject(new Error('net::ERR_CONNECTION_RESET')) : reply;
    };
    await desk.round();
    const before = await held(id);
    expect(stateOf(desk, one)?.state).toBe('waiting');
    hub.ahead += DAY;
    expect((await hub.run('receive', file)).out).toMatchObject([{ submission: id, outcome: 'known' }]);
    expect(await held(id)).toEqual(before);
    expect(await desk.takeFile(receiptsOf(file))).toMatchObject({ receipts: 1 });
    expect(stateOf(desk, one)?.state).toBe('sent');
  });

  it('whose receipts are lost are confirmed by the wire, and stay one', async () => {
    const { desk, file } = await atWork();
    const id = newId();
    desk.finish(one, id);
    await desk.exportTo(file);
    await hub.ask('receive', file);
    const before = await held(id);
    hub.ahead += DAY;
    desk.network = fetch;
    await desk.round();
    expect(stateOf(desk, one)?.state).toBe('sent');
    expect(await held(id)).toEqual(before);
    // And a file that the hub writes later has the receipts, too.
    expect((await hub.run('receive', file)).out).toMatchObject([{ outcome: 'known' }]);
  });

  it('that come by file twice and by wire at the same time are one', async () => {
    const { desk, file } = await atWork();
    const ids = [newId(), newId(), newId()] as const;
    [one, two, three].forEach((task, index) => {
      desk.finish(task, ids[index]);
    });
    await desk.exportTo(file);
    const second = hub.path('second.goldsmith');
    copyFileSync(file, second);
    desk.network = fetch;
    const [first, other] = await Promise.all([
      hub.run('receive', file),
      hub.run('receive', second),
      desk.round(),
    ]);
    expect([first.error, other.error]).toEqual([null, null]);
    expect(await held(...ids)).toHaveLength(3);
    expect(desk.outbox().map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  });

  it('are in the next file that the hub packs for the expert', async () => {
    const { desk, expert, file } = await atWork();
    desk.finish(one);
    await desk.exportTo(file);
    await hub.ask('receive', file);
    const back = hub.path('back.goldsmith');
    await hub.ask('pack', expert, '--to', back);
    expect(await desk.takeFile(back)).toMatchObject({ kind: 'taken', bundles: 0, receipts: 1 });
  });

  it('bring their pictures, and one at a time if that is what was asked for', async () => {
    const { desk, file } = await atWork();
    const kept = await desk.keepPicture(
      one,
      writePng(16, 16, (x, y) => (x * 7 + y) & 255),
    );
    const hash = kept.ok ? kept.value.sha256 : null;
    const ids = [newId(), newId()] as const;
    desk.finish(one, ids[0], (answers: Answers) => ({
      ...answers,
      ['write' as keyof Answers]: { markdown: `See ![A film](media/${hash}.png) and what follows.` },
    }));
    desk.finish(two, ids[1]);
    expect(await desk.exportTo(file, ids[0])).toEqual({ submissions: 1, left: 0 });
    expect(stateOf(desk, two)?.exportedAt).toBeNull();
    expect((await hub.run('receive', file)).out).toMatchObject([{ submission: ids[0], outcome: 'new' }]);
    const pictures = await hub.context.store.read
      .selectFrom('pictures')
      .select('hash')
      .where('hash', '=', hash!)
      .execute();
    expect(pictures).toHaveLength(1);
  });

  it('that the hub will never take come back to the expert with the reason', async () => {
    const { desk, file } = await atWork();
    const id = newId();
    desk.finish(one, id);
    await desk.exportTo(file);
    // Somebody else's submission has this id already.
    const other = await atWork();
    other.desk.finish(one, id);
    other.desk.network = fetch;
    await other.desk.round();
    const said = await hub.run('receive', file);
    expect(said).toMatchObject({ error: null, out: [{ outcome: 'refused', kind: 'conflict' }] });
    expect(await desk.takeFile(receiptsOf(file))).toMatchObject({ returned: 1 });
    expect(stateOf(desk, one)).toMatchObject({
      state: 'refused',
      answer: expect.stringContaining('another submission'),
    });
    expect(desk.tasks().find(({ id: task }) => task === one)?.state).toBe('draft');
  });
});

describe('a file of submissions', { timeout: 60_000 }, () => {
  async function written() {
    const work = await atWork();
    const id = newId();
    work.desk.finish(one, id);
    await work.desk.exportTo(work.file);
    return { ...work, id };
  }

  it('proves by whom it was written, and without proof somebody has to vouch for it', async () => {
    const { desk, expert, file, id } = await written();
    await desk.exportTo(file, null, null);
    expect(await hub.run('receive', file)).toMatchObject({ error: expect.stringContaining('--from NAME') });
    expect(await held(id)).toEqual([]);
    const other = await atWork();
    expect(await hub.run('receive', file, '--from', other.expert)).toMatchObject({
      error: expect.stringContaining('somebody else'),
    });
    await desk.exportTo(file, null, 'gs_a-token-that-this-hub-has-never-given-to-anybody');
    expect(await hub.run('receive', file)).toMatchObject({ error: expect.stringContaining('nobody whom') });
    expect(await hub.run('receive', file, '--from', expert)).toMatchObject({
      error: null,
      out: [{ outcome: 'new' }],
    });
  });

  it('is taken with an expired token for ninety days more, and with a revoked one only from own hands', async () => {
    const { file, expert, id } = await written();
    hub.ahead += 170 * DAY;
    expect(await hub.run('receive', file)).toMatchObject({ error: null });
    hub.ahead += 11 * DAY;
    expect(await hub.run('receive', file)).toMatchObject({ error: expect.stringContaining('expired') });
    hub.ahead -= 181 * DAY;
    await hub.run('expert', 'revoke', expert);
    expect(await hub.run('receive', file)).toMatchObject({ error: expect.stringContaining('revoked') });
    expect(await hub.run('receive', file, '--from', expert)).toMatchObject({
      error: null,
      out: [{ submission: id, outcome: 'known' }],
    });
  });

  it('that is not whole, of another hub, from the hub itself or no file of ours is refused, and nothing taken in', async () => {
    const { file, expert, id } = await written();
    const whole = readFileSync(file);
    for (const end of [0, 20, 300, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, end));
      expect((await hub.run('receive', file)).error, `cut off at ${end}`).not.toBeNull();
    }
    writeFileSync(file, Buffer.from(whole).fill(0x20, whole.length - 1));
    expect(await hub.run('receive', file)).toMatchObject({ error: expect.stringContaining('damaged') });
    const back = hub.path('back.goldsmith');
    await hub.ask('pack', expert, '--to', back);
    expect(await hub.run('receive', back)).toMatchObject({ error: expect.stringContaining('to an expert') });
    expect(await hub.run('receive', join(dirname(file), 'not-there.goldsmith'))).toMatchObject({
      error: expect.stringContaining('cannot be opened'),
    });
    writeFileSync(file, whole);
    const { identity } = hub.context;
    const elsewhere = Object.assign(hub.context, { identity: { ...identity, id: 'another' } });
    expect(await hub.run('receive', file)).toMatchObject({ error: expect.stringContaining('another hub') });
    Object.assign(elsewhere, { identity });
    expect(await held(id)).toEqual([]);
    expect(readdirSync(dirname(file))).toEqual(['finished.goldsmith']);
    expect(await hub.run('receive', file)).toMatchObject({ error: null });
  });

  it('of which any byte before the submissions is another is refused, and nothing taken in', async () => {
    const { file, id } = await written();
    const whole = readFileSync(file);
    const start = whole.indexOf('{"app":');
    expect(start).toBeGreaterThan(400);
    for (let at = 0; at < start; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (whole[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(file, changed);
      expect((await hub.run('receive', file)).error, `byte ${at}`).not.toBeNull();
    }
    expect(await held(id)).toEqual([]);
    writeFileSync(file, whole);
    expect(await hub.run('receive', file)).toMatchObject({ error: null });
  });

  it('is written whole or not at all on a stick that is full', async (test) => {
    const { desk, file } = await written();
    const stick = join(dirname(file), 'stick');
    mkdirSync(stick);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', stick]).status !== 0) {
      test.skip('no small disk can be mounted here');
    }
    try {
      writeFileSync(join(stick, 'holiday.jpg'), Buffer.alloc(16 * 1024));
      await expect(desk.exportTo(join(stick, 'finished.goldsmith'))).rejects.toMatchObject({
        code: 'ENOSPC',
      });
      expect(readdirSync(stick)).toEqual(['holiday.jpg']);
      rmSync(join(stick, 'holiday.jpg'));
      expect(await desk.exportTo(join(stick, 'finished.goldsmith'))).toEqual({ submissions: 1, left: 0 });
    } finally {
      spawnSync('umount', ['-l', stick]);
    }
  });

  it('that waits for its receipts in a folder that cannot be written is looked at, and says what to do', async () => {
    const { file, id } = await written();
    const said = await hub.run('receive', file, '--receipts', join(dirname(file), 'no', 'folder'));
    expect(said).toMatchObject({
      error: expect.stringContaining('--receipts FOLDER'),
      out: [{ outcome: 'new' }],
    });
    expect(await held(id)).toHaveLength(1);
  });

  it('is not left half written where it cannot be written', async () => {
    const { desk, file } = await written();
    const place = join(dirname(file), 'no', 'folder', 'x.goldsmith');
    await expect(desk.exportTo(place)).rejects.toThrow('ENOENT');
    expect(existsSync(`${place}.unfinished`)).toBe(false);
    expect(stateOf(desk, one)?.state).toBe('waiting');
  });

  it('of answers of which a letter was changed settles nothing', async () => {
    const { desk, file } = await written();
    await hub.ask('receive', file);
    const bytes = readFileSync(receiptsOf(file));
    const at = bytes.indexOf('"receivedAt"') + 16;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(receiptsOf(file), bytes);
    expect(await desk.takeFile(receiptsOf(file))).toMatchObject({ kind: 'refused' });
    expect(stateOf(desk, one)?.state).toBe('waiting');
  });
});
