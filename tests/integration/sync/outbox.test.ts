import { describe, expect, it } from 'vitest';
import { type TaskId, taskIdSchema } from '#shared/lib/ids';
import { causeOf } from '../../../renderer/screens/sync/sync-cause';
import { sixStepTask } from '../../support/sample-material';
import type { Desk } from './desk';
import { HubAndDesks } from './hub-and-desks';

const office = new HubAndDesks();
const tasks = ['task-1', 'task-2', 'task-3'].map((id) => taskIdSchema.parse(id));
const [first, second, third] = tasks as [TaskId, TaskId, TaskId];

/** The hub stumbles over the submissions of some tasks, with a status of its own or of a proxy before it. */
function stumbleOver(desk: Desk, over: readonly TaskId[], status = 500): TaskId[] {
  const asked: TaskId[] = [];
  desk.network = async (input, init) => {
    if (init?.method === 'PUT') {
      const { task } = JSON.parse(String(init.body)) as { task: TaskId };
      asked.push(task);
      if (over.includes(task)) {
        return Response.json({ error: { kind: 'internal', message: 'A mistake of the hub.' } }, { status });
      }
    }
    return fetch(input, init);
  };
  return asked;
}

function states(desk: Desk): Record<string, string> {
  return Object.fromEntries(desk.outbox().map(({ task, state }) => [task, state]));
}

describe('sending the outbox', { timeout: 60_000 }, () => {
  it('goes on with the others when the hub stumbles over one submission, and comes back to it', async () => {
    const { desk } = await office.signedIn();
    for (const task of tasks) {
      desk.finish(task);
    }
    const asked = stumbleOver(desk, [first]);
    const status = await desk.round();
    expect(states(desk)).toEqual({ [first]: 'waiting', [second]: 'sent', [third]: 'sent' });
    expect(status).toMatchObject({ phase: 'idle', waiting: 1 });
    expect(desk.outbox().find(({ task }) => task === first)?.answer).toContain('A mistake of the hub.');
    await expect.poll(() => asked.filter((task) => task === first).length).toBeGreaterThan(3);
    desk.network = globalThis.fetch;
    await expect.poll(() => states(desk)[first], { timeout: 20_000 }).toBe('sent');
  });

  it('waits longer each time for the one, however often rounds come meanwhile', async () => {
    const { desk } = await office.signedIn();
    desk.finish(first);
    const asked = stumbleOver(desk, [first]);
    await expect.poll(() => asked.length, { timeout: 20_000 }).toBe(7);
    const waits = desk.waits.filter((wait) => wait !== 30_000 && wait !== 250);
    for (const wait of [500, 1_000, 2_000, 4_000, 8_000]) {
      expect(waits).toContain(wait);
    }
  });

  it('does not try everything on a hub that stumbles over everything, and still takes in new tasks', async () => {
    const { desk, project, expert } = await office.signedIn();
    await office.publish(await office.importTasks(project, [sixStepTask(4)]), expert);
    for (const task of tasks) {
      desk.finish(task);
    }
    const asked = stumbleOver(desk, tasks, 502);
    const status = await desk.round();
    expect(asked).toEqual(tasks);
    expect(status.phase).toBe('offline');
    expect(causeOf(status.problem ?? '')).toBe('hub-failed');
    expect(desk.tasks()).toHaveLength(4);
  });

  it('gets to the others even when those at the head are all such that the hub stumbles over them', async () => {
    const { desk, project, expert } = await office.signedIn();
    await office.publish(await office.importTasks(project, [sixStepTask(4)]), expert);
    desk.sync.nudge();
    await expect.poll(() => desk.tasks().length, { timeout: 20_000 }).toBe(4);
    const last = taskIdSchema.parse('task-4');
    for (const task of [...tasks, last]) {
      desk.finish(task);
    }
    stumbleOver(desk, tasks);
    desk.sync.nudge();
    await expect.poll(() => states(desk)[last], { timeout: 20_000 }).toBe('sent');
    expect(states(desk)).toMatchObject({ [first]: 'waiting', [second]: 'waiting', [third]: 'waiting' });
  });

  it('stops at once when there is no network, or when the hub asks for patience', async () => {
    const { desk } = await office.signedIn();
    for (const task of tasks) {
      desk.finish(task);
    }
    let asked = 0;
    desk.network = async (input, init) => {
      if (init?.method !== 'PUT') {
        return fetch(input, init);
      }
      asked += 1;
      throw new TypeError('net::ERR_INTERNET_DISCONNECTED');
    };
    expect((await desk.round()).problem).toBe('net::ERR_INTERNET_DISCONNECTED');
    expect(asked).toBe(1);
    desk.network = async (input, init) => {
      if (init?.method !== 'PUT') {
        return fetch(input, init);
      }
      asked += 1;
      const body = { error: { kind: 'unavailable', message: 'Back soon.' } };
      return Response.json(body, { status: 503 });
    };
    asked = 0;
    expect(causeOf((await desk.round()).problem ?? '')).toBe('busy');
    expect(asked).toBe(1);
  });

  it('obeys a hub that names the time until which it wants patience', async () => {
    const { desk } = await office.signedIn();
    desk.network = async () => {
      const until = new Date(Date.now() + 600_000).toUTCString();
      const body = { error: { kind: 'unavailable', message: 'Back in ten minutes.' } };
      return Response.json(body, { status: 503, headers: { 'retry-after': until } });
    };
    await desk.round();
    expect(Math.max(...desk.waits)).toBeGreaterThan(590_000);
    expect(Math.max(...desk.waits)).toBeLessThanOrEqual(600_000);
  });
});
