import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '#shared/ipc/contract';
import { PAGE } from '#shared/ipc/first-calls';
import type { TaskList, TaskQuery, TaskRow } from '#shared/ipc/tasks';
import { rowAt } from './task-pages';
import { createTasksStore, TYPING_PAUSE } from './tasks-store';
import { createDeferred, createFakeClient } from './testing/fake-client';
import { listOf, sampleRow } from './testing/task-samples';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function manyRows(count: number): TaskRow[] {
  return Array.from({ length: count }, (_, index) => sampleRow(index));
}

/** A main process that holds `rows`, which a test may exchange. */
function createHolder(rows: TaskRow[]) {
  const holder = { rows };
  const client = createFakeClient({
    'tasks.list': (query) => ({ ok: true, value: listOf(holder.rows, query) }),
  });
  const offsets = () =>
    client.calls.map((entry) => entry.args as TaskQuery).filter((query) => query.limit > 1);
  return { holder, client, offsets: () => offsets().map((query) => query.offset) };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the list of tasks', () => {
  it('fetches only the pages that come into sight, and each of them once', async () => {
    const { client, offsets } = createHolder(manyRows(10_000));
    const store = createTasksStore(client);
    await store.getState().start();
    store.getState().show(4_390, 4_405);
    store.getState().show(4_391, 4_406);
    await settle();
    const { list } = store.getState();
    expect(offsets()).toEqual([0, 4_300, 4_400]);
    expect(list?.total).toBe(10_000);
    expect(list && rowAt(list, 4_400)?.title).toBe('Task 4400');
    expect(list && rowAt(list, 5_000)).toBeUndefined();
  });

  it('keeps the old rows until the first page for the new filter is there', async () => {
    const { client } = createHolder([sampleRow(1), sampleRow(2, { title: 'Osmosis' })]);
    const store = createTasksStore(client);
    await store.getState().start();
    store.getState().type('Osmosis');
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE - 1);
    expect(store.getState().list?.total).toBe(2);
    expect(store.getState().lists).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(store.getState().list?.total).toBe(1);
    expect(store.getState().list?.all).toBe(2);
    expect(store.getState().lists).toBe(2);
  });

  it('asks once for a word that is typed quickly', async () => {
    const { client, offsets } = createHolder(manyRows(3));
    const store = createTasksStore(client);
    await store.getState().start();
    for (const text of ['T', 'Ta', 'Tas', 'Task']) {
      store.getState().type(text);
      await vi.advanceTimersByTimeAsync(TYPING_PAUSE / 2);
    }
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE);
    expect(offsets()).toHaveLength(2);
    expect(store.getState().filter.text).toBe('Task');
  });

  it('drops an answer to an older filter that comes late', async () => {
    const slow = createDeferred<Reply<TaskList>>();
    const rows = [sampleRow(1), sampleRow(2, { state: 'draft' })];
    const client = createFakeClient({
      'tasks.list': (query) =>
        query.text === 'Task 1' ? slow.promise : { ok: true, value: listOf(rows, query) },
    });
    const store = createTasksStore(client);
    await store.getState().start();
    store.getState().change({ text: 'Task 1' });
    store.getState().change({ text: 'Task 2' });
    await settle();
    slow.resolve({
      ok: true,
      value: listOf(rows, { ...store.getState().filter, text: 'Task 1', offset: 0, limit: 200 }),
    });
    await settle();
    const { list } = store.getState();
    expect(list && rowAt(list, 0)?.title).toBe('Task 2');
    expect(list?.total).toBe(1);
  });

  it('does not mix rows of two filters while the new one is on its way', async () => {
    const slow = createDeferred<void>();
    const rows = manyRows(1_000);
    const client = createFakeClient({
      'tasks.list': async (query) => {
        if (query.states.length > 0 && query.limit > 1) {
          await slow.promise;
        }
        return { ok: true, value: listOf(rows, query) };
      },
    });
    const store = createTasksStore(client);
    await store.getState().start();
    const before = client.calls.length;
    store.getState().change({ states: ['submitted'] });
    store.getState().show(400, 410);
    client.emit('tasks.changed', null);
    slow.resolve();
    await settle();
    expect(store.getState().list?.total).toBe(0);
    expect(client.calls.slice(before).map((entry) => (entry.args as TaskQuery).offset)).not.toContain(400);
  });
});

describe('a live refresh', () => {
  it('keeps the active task active when others are put before it', async () => {
    const { client, holder } = createHolder(manyRows(50));
    const store = createTasksStore(client);
    await store.getState().start();
    store.getState().activate(10);
    holder.rows = [sampleRow(900), sampleRow(901), ...holder.rows];
    client.emit('tasks.changed', null);
    await settle();
    expect(store.getState().active).toEqual({ task: 'task-10', index: 12 });
    expect(store.getState().lists).toBe(1);
  });

  it('keeps the place when the active task leaves the list', async () => {
    const { client, holder } = createHolder(manyRows(50));
    const store = createTasksStore(client);
    await store.getState().start();
    store.getState().activate(49);
    holder.rows = holder.rows.slice(0, 20);
    client.emit('tasks.changed', null);
    await settle();
    expect(store.getState().active).toEqual({ task: 'task-19', index: 19 });
  });

  it('fetches what is in sight and the page of the active row, and forgets the rest', async () => {
    const { client, offsets } = createHolder(manyRows(10_000));
    const store = createTasksStore(client);
    await store.getState().start();
    store.getState().show(1_000, 1_010);
    await settle();
    store.getState().show(5_000, 5_010);
    await settle();
    store.getState().activate(2);
    const before = offsets().length;
    client.emit('tasks.changed', null);
    await settle();
    expect(offsets().slice(before)).toEqual([5_000, 0]);
    expect([...(store.getState().list?.pages.keys() ?? [])].sort()).toEqual([0, 5_000 / PAGE]);
  });

  it('refreshes once more, not once for each event, when events come while it is under way', async () => {
    const { client, offsets } = createHolder(manyRows(10));
    const store = createTasksStore(client);
    await store.getState().start();
    for (let event = 0; event < 20; event += 1) {
      client.emit('tasks.changed', null);
    }
    await settle();
    expect(offsets()).toHaveLength(3);
  });

  it('says which draft was touched last', async () => {
    const { client, holder } = createHolder(manyRows(3));
    const store = createTasksStore(client);
    await store.getState().start();
    expect(store.getState().unfinished).toBeNull();
    holder.rows = [sampleRow(1, { state: 'draft', touchedAt: 5 })];
    client.emit('tasks.changed', null);
    await settle();
    expect(store.getState().unfinished?.id).toBe('task-1');
  });

  it('shows a failure and gets over it on retry', async () => {
    let works = false;
    const client = createFakeClient({
      'tasks.list': (query) =>
        works
          ? { ok: true, value: listOf(manyRows(3), query) }
          : { ok: false, error: { kind: 'storage', code: 'damaged', detail: 'x' } },
    });
    const store = createTasksStore(client);
    await store.getState().start();
    expect(store.getState().failure?.kind).toBe('storage');
    works = true;
    store.getState().retry();
    await settle();
    expect(store.getState().failure).toBeNull();
    expect(store.getState().list?.total).toBe(3);
  });
});
