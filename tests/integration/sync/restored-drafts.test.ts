import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sessionSchema } from '#shared/protocol/sign-in';
import { TwinDevice } from '../../faults/support/twin-device';
import { sixStepTask } from '../../support/sample-material';
import { HubAndDesks } from './hub-and-desks';

const office = new HubAndDesks();
let people = 0;

/** An expert, and the way to as many devices of theirs as a test wants. */
async function expertWithDevices() {
  people += 1;
  const expert = `Writer ${people}`;
  const bundle = await office.importTasks(`Drafts ${people}`, [sixStepTask(1)]);
  await office.hub.ask('expert', 'add', expert);
  await office.publish(bundle, expert);
  const { token } = await office.hub.ask<{ token: string }>('expert', 'token', expert);
  let count = 0;
  const add = async () => {
    const reply = await fetch(`${office.hub.url}/v1/session`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const session = sessionSchema.parse(await reply.json());
    const name = 'ABC'[count] ?? '';
    const place = join(office.folder, `device-${people}-${name}`);
    count += 1;
    mkdirSync(place);
    const device = new TwinDevice(name, place, session, token);
    onTestFinished(() => device.close());
    device.network = toHub;
    await device.round();
    return device;
  };
  return { add };
}

/** The devices know the hub by a name; this is where it is. */
const toHub: typeof globalThis.fetch = (input, init) => {
  const { pathname, search } = new URL(input instanceof Request ? input.url : input);
  return globalThis.fetch(`${office.hub.url}${pathname}${search}`, init);
};

const backUp = async () =>
  (await office.hub.ask<{ backup: string }>('backup', join(office.folder, `backups-${people}`))).backup;

/** The machine of the hub is lost, and what the backup has serves in its place. */
async function restore(backup: string): Promise<void> {
  await office.hub.stop('SIGKILL');
  rmSync(office.hub.folder, { recursive: true });
  await office.hub.ask('restore', backup);
  await office.hub.start();
}

const lines = (device: TwinDevice) => device.text.split('\n');
const [A1, A2, B1, B2] = ['A1', 'A2', 'B1', 'B2'].map((name) => `${name} was written here.`);

describe('drafts at a hub that was brought back from a backup', { timeout: 120_000 }, () => {
  it('are copied again by the one device that wrote them, and a new device has them as they are', async () => {
    const { add } = await expertWithDevices();
    const one = await add();
    one.write();
    await one.round();
    const backup = await backUp();
    one.write();
    await one.round();
    await restore(backup);
    await one.round();
    await one.round();
    expect(one.waitingDrafts()).toEqual([]);
    const other = await add();
    await other.round();
    expect(other.twin).toEqual({ kind: 'none' });
    expect(lines(other)).toEqual([A1, A2]);
  });

  it.each([
    ['whoever wrote first', [0, 1, 0, 1, 0]],
    ['whoever went on', [1, 0, 1, 0, 1]],
  ])('on which two devices went on are no conflict afterwards, when %s comes first', async (_who, order) => {
    const { add } = await expertWithDevices();
    const [one, two] = [await add(), await add()];
    one.write();
    await one.round();
    await two.round();
    const backup = await backUp();
    one.write();
    await one.round();
    await two.round();
    expect(lines(two)).toEqual([A1, A2]);
    two.write();
    await two.round();
    // The first device has not heard of that when the hub is lost.
    await restore(backup);
    for (const index of order) {
      await (index === 0 ? one : two).round();
    }
    for (const device of [one, two]) {
      expect(device.twin).toEqual({ kind: 'none' });
      expect(lines(device)).toEqual([A1, A2, B1]);
      expect(device.waitingDrafts()).toEqual([]);
    }
    const third = await add();
    await third.round();
    expect(third.twin).toEqual({ kind: 'none' });
    expect(lines(third)).toEqual([A1, A2, B1]);
  });

  it('that were begun after the backup are all there again, and what was written meanwhile goes with them', async () => {
    const { add } = await expertWithDevices();
    const [one, two] = [await add(), await add()];
    const backup = await backUp();
    one.write();
    await one.round();
    await two.round();
    two.write();
    await two.round();
    await one.round();
    expect(lines(one)).toEqual([A1, B1]);
    await restore(backup);
    two.write();
    await one.round();
    await two.round();
    await one.round();
    expect(lines(one)).toEqual([A1, B1, B2]);
    expect(lines(two)).toEqual([A1, B1, B2]);
    expect([one, two].map(({ twin }) => twin)).toEqual([{ kind: 'none' }, { kind: 'none' }]);
    expect([one, two].flatMap((device) => device.lost())).toEqual([]);
  });
});
