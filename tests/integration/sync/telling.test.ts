import { describe, expect, it } from 'vitest';
import { taskIdSchema } from '#shared/lib/ids';
import { sixStepTask } from '../../support/sample-material';
import { HubAndDesks, pathOf } from './hub-and-desks';

const office = new HubAndDesks();
const first = taskIdSchema.parse('task-1');

describe('what the window is told', { timeout: 60_000 }, () => {
  it('is not told to read its list again after rounds that brought nothing', async () => {
    const { desk } = await office.signedIn();
    expect(desk.lists).toBe(1);
    for (let round = 0; round < 5; round += 1) {
      await desk.round();
    }
    expect(desk.lists).toBe(1);
  });

  it('is told when a submission is sent, once', async () => {
    const { desk } = await office.signedIn();
    desk.finish(first);
    const before = desk.lists;
    await desk.round();
    expect(desk.tasks().find((task) => task.id === first)?.state).toBe('submitted');
    await expect.poll(() => desk.lists).toBe(before + 1);
    await desk.round();
    expect(desk.lists).toBe(before + 1);
  });

  it('is told when a bundle comes or goes, and not when one is only announced', async () => {
    const { desk, expert, project, bundle } = await office.signedIn();
    const before = desk.lists;
    const next = await office.importTasks(project, [{ ...sixStepTask(1), title: 'Second edition' }]);
    // Before the hub announces it: the desk may hear of that by itself.
    desk.network = async (input, init) => {
      if (pathOf(input).includes('/blobs/')) {
        throw new TypeError('net::ERR_CONNECTION_RESET');
      }
      return fetch(input, init);
    };
    await office.publish(next, expert);
    await desk.round();
    expect(desk.lists).toBe(before);
    desk.network = globalThis.fetch;
    await expect.poll(() => desk.tasks()[2]?.title, { timeout: 20_000 }).toBe('Second edition');
    expect(desk.lists).toBe(before + 1);
    await office.hub.run('withdraw', bundle, '--from', expert);
    await desk.round();
    await expect.poll(() => desk.lists).toBe(before + 2);
    expect(desk.tasks().map((task) => task.title)).toEqual(['Second edition']);
  });

  it('hears of a download a few times, however many pieces it comes in, and of its end', async () => {
    const { desk, code } = await office.setUp();
    let pieces = 0;
    desk.network = async (input, init) => {
      const response = await fetch(input, init);
      if (!pathOf(input).includes('/blobs/')) {
        return response;
      }
      const bytes = new Uint8Array(await response.arrayBuffer());
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          const piece = bytes.subarray(pieces * 8, (pieces + 1) * 8);
          pieces += 1;
          if (piece.length === 0) {
            controller.close();
          } else {
            controller.enqueue(piece);
          }
        },
      });
      return new Response(body, response);
    };
    await desk.accounts.signIn(office.hub.url, code);
    const started = Date.now();
    desk.sync.nudge();
    await desk.reach('idle');
    // The desk's timers ring after 50 ms where the engine wanted 250.
    const most = (Date.now() - started) / 50 + 2;
    const told = desk.statuses.filter(({ download }) => download !== null);
    expect(pieces).toBeGreaterThan(150);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(most);
    expect(desk.status.download).toBeNull();
    expect(desk.tasks()).toHaveLength(3);
  });
});

describe('an edition that comes late', { timeout: 60_000 }, () => {
  it('does not take the place of a later one: what was damaged on its way is fetched again in vain', async () => {
    const { desk, code, expert, project, bundle } = await office.setUp();
    const next = await office.importTasks(project, [{ ...sixStepTask(1), title: 'Second edition' }]);
    await office.publish(next, expert);
    desk.network = async (input, init) => {
      const response = await fetch(input, init);
      if (!pathOf(input).endsWith(bundle)) {
        return response;
      }
      const bytes = new Uint8Array(await response.arrayBuffer());
      bytes[200] = (bytes[200] ?? 0) ^ 1;
      return new Response(bytes, response);
    };
    await desk.accounts.signIn(office.hub.url, code);
    desk.sync.nudge();
    expect((await desk.reach('idle')).refused).toHaveLength(1);
    expect(desk.tasks().map((task) => task.title)).toEqual(['Second edition']);
    desk.network = globalThis.fetch;
    desk.retryRefused();
    await expect.poll(() => desk.tasks().length, { timeout: 20_000 }).toBe(3);
    expect(desk.tasks().find((task) => task.id === first)?.title).toBe('Second edition');
  });
});
