import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawChestFilm } from '../../support/chest-film';
import { sixStepTask } from '../../support/sample-material';
import { taskWithImages } from '../../support/task-with-images';
import { Desk } from '../sync/desk';
import { HubHere } from './hub-here';

const hub = new HubHere();
let experts = 0;
/** With a hub that answers, on a machine that may be slow; in milliseconds. */
const PATIENCE = 20_000;

/** An expert who has signed in once, and whose network is gone since. */
async function awayFromNetwork() {
  experts += 1;
  const expert = `Expert ${experts}`;
  const project = `project-${experts}`;
  const { code } = await hub.ask<{ code: string }>('expert', 'add', expert);
  const data = join(hub.folder, `app-${experts}`);
  const desk = new Desk(data);
  expect(await desk.accounts.signIn(hub.url, code)).toMatchObject({ ok: true });
  desk.network = () => Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED'));
  desk.longestWait = PATIENCE;
  return { desk, data, expert, project };
}

async function pack(expert: string, ...more: string[]): Promise<string> {
  const file = hub.path('for-the-expert.goldsmith');
  await hub.ask('pack', expert, '--to', file, ...more);
  return file;
}

const titles = (desk: Desk) => desk.tasks().map(({ title }) => title);
const taken = { kind: 'taken', receipts: 0, returned: 0 };

/** Asks over the wire, and gives the paths that were asked for. */
async function overTheWire(desk: Desk): Promise<string[]> {
  const asked: string[] = [];
  desk.network = (input, init) => {
    asked.push(new URL(String(input)).pathname);
    return fetch(input, init);
  };
  expect(await desk.round()).toMatchObject({ phase: 'idle' });
  return asked;
}

describe('a file from the hub', { timeout: 60_000 }, () => {
  it('brings what the wire would bring, and the wire brings nothing of it once more', async () => {
    const { desk, data, expert, project } = await awayFromNetwork();
    const film = drawChestFilm();
    const shown = taskWithImages([film], 1);
    const hash = shown.material.images[0]!.sha256;
    await hub.publish(project, [shown, sixStepTask(2)], expert, { [hash]: film });
    expect(await desk.takeFile(await pack(expert))).toEqual({ ...taken, bundles: 1, isNews: true });
    expect(titles(desk)).toEqual([sixStepTask(1).title, sixStepTask(2).title]);
    expect(await desk.media.readWhole(hash)).toEqual(new Uint8Array(film));
    expect(existsSync(join(data, 'arriving'))).toBe(false);
    const asked = await overTheWire(desk);
    expect(asked.filter((path) => path.includes('/blobs/'))).toEqual([]);
    expect(titles(desk)).toHaveLength(2);
  });

  it('brings nothing that the wire has brought, however often it is opened', async () => {
    const { desk, expert, project } = await awayFromNetwork();
    await hub.publish(project, [sixStepTask(1)], expert);
    await overTheWire(desk);
    const file = await pack(expert);
    for (let time = 0; time < 3; time += 1) {
      expect(await desk.takeFile(file)).toEqual({ ...taken, bundles: 0, isNews: false });
    }
    expect(titles(desk)).toHaveLength(1);
  });

  it('takes nothing back to what it was when an older one comes after a newer one', async () => {
    const { desk, expert, project } = await awayFromNetwork();
    const first = await hub.publish(project, [sixStepTask(1), sixStepTask(2)], expert);
    const older = await pack(expert);
    await hub.ask('withdraw', first, '--from', expert);
    await hub.publish(project, [{ ...sixStepTask(1), title: 'The later edition' }], expert);
    const newer = await pack(expert);
    expect(await desk.takeFile(newer)).toEqual({ ...taken, bundles: 1, isNews: true });
    expect(await desk.takeFile(older)).toEqual({ ...taken, bundles: 0, isNews: false });
    expect(titles(desk)).toEqual(['The later edition']);
    await overTheWire(desk);
    expect(titles(desk)).toEqual(['The later edition']);
  });

  it('and the wire at the same time are each there once', async () => {
    const { desk, expert, project } = await awayFromNetwork();
    await hub.publish(project, [sixStepTask(1), sixStepTask(2)], expert);
    const file = await pack(expert);
    desk.network = (input, init) => fetch(input, init);
    const opened = [desk.takeFile(file), desk.takeFile(file)];
    await Promise.all([...opened, desk.round()]);
    expect(titles(desk)).toEqual([sixStepTask(1).title, sixStepTask(2).title]);
    expect(desk.status.refused).toEqual([]);
  });

  it('leaves out bundles from before a day, but not what happened to them', async () => {
    const { desk, expert, project } = await awayFromNetwork();
    await hub.publish(project, [sixStepTask(1)], expert);
    const file = await pack(expert, '--since', '2100-01-01');
    expect(await desk.takeFile(file)).toEqual({ ...taken, bundles: 0, isNews: true });
    expect(titles(desk)).toEqual([]);
    await overTheWire(desk);
    expect(titles(desk)).toHaveLength(1);
  });

  it('for somebody else is refused by name, and without an account it is said why', async () => {
    const { desk } = await awayFromNetwork();
    const other = await awayFromNetwork();
    await hub.publish(other.project, [sixStepTask(1)], other.expert);
    const file = await pack(other.expert);
    expect(await desk.takeFile(file)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining(other.expert),
    });
    desk.accounts.signOut();
    expect(await desk.takeFile(file)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('Sign in'),
    });
    expect(titles(desk)).toEqual([]);
  });

  it('that was cut off or damaged anywhere is refused, and nothing of it is kept', async () => {
    const { desk, data, expert, project } = await awayFromNetwork();
    await hub.publish(project, [sixStepTask(1)], expert);
    const whole = readFileSync(await pack(expert));
    const broken = hub.path('broken.goldsmith');
    for (const end of [0, 1, 39, 200, whole.length - 1]) {
      writeFileSync(broken, whole.subarray(0, end));
      expect(await desk.takeFile(broken), `cut off at ${end}`).toMatchObject({ kind: 'refused' });
    }
    writeFileSync(broken, Buffer.concat([whole, Buffer.from('x')]));
    expect(await desk.takeFile(broken)).toMatchObject({ kind: 'refused' });
    const inBundle = Buffer.from(whole);
    inBundle[whole.length - 100] = (whole[whole.length - 100] ?? 0) ^ 1;
    writeFileSync(broken, inBundle);
    expect(await desk.takeFile(broken)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('damaged'),
    });
    expect(await desk.takeFile(join(data, 'not-there.goldsmith'))).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('pulled out'),
    });
    expect(existsSync(join(data, 'arriving'))).toBe(false);
    // Not even its changes were taken in: the next file brings all of them.
    expect(await desk.takeFile(await pack(expert))).toEqual({ ...taken, bundles: 1, isNews: true });
  });

  it('goes to nobody whose access was revoked, and to no name that the app would not know', async () => {
    const { expert } = await awayFromNetwork();
    expect(await hub.run('pack', expert, '--to', 'a.zip')).toMatchObject({
      error: expect.stringContaining('.goldsmith'),
    });
    await hub.run('expert', 'revoke', expert);
    expect(await hub.run('pack', expert, '--to', hub.path('a.goldsmith'))).toMatchObject({
      error: expect.stringContaining('revoked'),
    });
  });
});
