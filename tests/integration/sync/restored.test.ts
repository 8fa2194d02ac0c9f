import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TaskId, taskIdSchema } from '#shared/lib/ids';
import { writePng } from '../../support/png';
import { sixStepTask } from '../../support/sample-material';
import type { Desk } from './desk';
import { HubAndDesks } from './hub-and-desks';

const office = new HubAndDesks();
const [first, second, third] = ['task-1', 'task-2', 'task-3'].map((id) => taskIdSchema.parse(id)) as [
  TaskId,
  TaskId,
  TaskId,
];

const states = (desk: Desk) => Object.fromEntries(desk.outbox().map(({ task, state }) => [task, state]));
const held = async () => {
  const { stdout } = await office.hub.run('export', '--format', 'openai-chat');
  return stdout.trim().split('\n').length;
};

/** The machine is lost; what `bring` brings back in its place serves at the same address. The desk is offline until then. */
async function loseHub(desk: Desk, bring: () => Promise<unknown>): Promise<void> {
  desk.network = () => Promise.reject(new TypeError('no network'));
  await office.hub.stop('SIGKILL');
  rmSync(office.hub.folder, { recursive: true });
  await bring();
  await office.hub.start();
}

describe('a hub that was brought back from a backup', { timeout: 120_000 }, () => {
  it('has again what it lost, once, with its pictures, and work on what it does not know stays with its expert', async () => {
    const { desk, bundle, expert } = await office.signedIn();
    desk.finish(first);
    expect(await desk.round()).toMatchObject({ phase: 'idle', waiting: 0 });
    const backups = join(office.folder, 'backups');
    const { backup } = await office.hub.ask<{ backup: string }>('backup', backups);

    // After the backup: work with a picture, a project that is taken away, and one that is new, with work in it.
    const picture = await desk.keepPicture(
      second,
      writePng(20, 10, (x, y) => (x * y) & 255),
    );
    const hash = picture.ok ? picture.value.sha256 : '';
    desk.finish(second, undefined, (answers) => ({
      ...answers,
      ['write' as keyof typeof answers]: {
        markdown: `It shows in ![the film](media/${hash}.png), as said above.`,
      },
    }));
    const late = await office.importTasks('Project late', [
      { ...sixStepTask(9), id: taskIdSchema.parse('late-9') },
    ]);
    await office.publish(late, expert);
    await desk.round();
    desk.finish(taskIdSchema.parse('late-9'));
    await desk.round();
    await office.hub.ask('withdraw', bundle, '--from', expert);
    await desk.round();
    expect(states(desk)).toEqual({ [first]: 'sent', [second]: 'sent', 'late-9': 'sent' });
    expect(desk.tasks().map(({ id }) => id)).not.toContain(third);
    const receipts = desk.outbox().map(({ submission, sha256 }) => `${submission} ${sha256}`);
    expect(await held()).toBe(3);

    await loseHub(desk, () => office.hub.ask('restore', backup));
    expect(await held()).toBe(1);
    desk.network = globalThis.fetch;
    // Hears of it, sends again, and takes in what was withdrawn and is not any more.
    await desk.round();
    await expect.poll(async () => (await desk.round()).waiting, { timeout: 30_000 }).toBe(0);
    expect(states(desk)).toEqual({ [first]: 'sent', [second]: 'sent', 'late-9': 'refused' });
    expect(
      desk
        .outbox()
        .map(({ submission, sha256 }) => `${submission} ${sha256}`)
        .sort(),
    ).toEqual(receipts.sort());
    expect(desk.outbox().find(({ task }) => task === 'late-9')?.answer).toContain(
      'This bundle is not assigned to you',
    );
    const tasks = Object.fromEntries(desk.tasks().map(({ id, state }) => [id, state]));
    expect(tasks).toEqual({ [first]: 'submitted', [second]: 'submitted', [third]: 'new', 'late-9': 'draft' });
    expect(await held()).toBe(2);
    const media = join(office.folder, 'media-out');
    expect((await office.hub.run('export', '--format', 'openai-chat', '--media', media)).status).toBe(0);
    expect(existsSync(join(media, 'media', `${hash}.png`))).toBe(true);
    // Nothing more happens: everybody knows the same.
    const before = desk.outbox();
    await desk.round();
    expect(desk.outbox()).toEqual(before);
  });

  it('is noticed even when nobody has it say so, by a number that it never gave', async () => {
    const { desk, expert } = await office.signedIn();
    const copy = join(office.folder, 'copy-of-data');
    await office.hub.stop();
    rmSync(copy, { recursive: true, force: true });
    cpSync(office.hub.folder, copy, { recursive: true });
    await office.hub.start();
    const before = await held();
    const more = await office.importTasks('Project more', [
      { ...sixStepTask(8), id: taskIdSchema.parse('more-8') },
    ]);
    await office.publish(more, expert);
    desk.finish(first);
    await desk.round();
    expect(states(desk)).toEqual({ [first]: 'sent' });
    expect(await held()).toBe(before + 1);

    await loseHub(desk, async () => renameSync(copy, office.hub.folder));
    expect(await held()).toBe(before);
    desk.network = globalThis.fetch;
    await desk.round();
    await expect.poll(async () => (await desk.round()).waiting, { timeout: 30_000 }).toBe(0);
    expect(states(desk)).toEqual({ [first]: 'sent' });
    expect(await held()).toBe(before + 1);
  });
});
