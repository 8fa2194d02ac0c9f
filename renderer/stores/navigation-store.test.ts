// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { IpcFailure } from '#shared/ipc/failure';
import { type TaskId, taskIdSchema } from '#shared/lib/ids';
import { createNavigationStore, type Desk } from './navigation-store';
import { createDeferred, createFakeClient } from './testing/fake-client';

// jsdom has no main process; the module's own store is made when it is loaded and hears events.
vi.hoisted(() => {
  Object.assign(window, { goldsmith: { call: async () => undefined, on: () => () => undefined } });
});

const task = taskIdSchema.parse('task-1');
const other = taskIdSchema.parse('task-2');
const full: IpcFailure = { kind: 'storage', code: 'full', detail: '' };

let onDesk: TaskId | null;
let opening: (task: TaskId) => Promise<IpcFailure | null>;
let clearing: IpcFailure | null;
let saved: () => void;

const desk: Desk = {
  async open(wanted) {
    const failure = await opening(wanted);
    onDesk = failure === null ? wanted : null;
    return failure;
  },
  async clear() {
    if (clearing === null) {
      onDesk = null;
    }
    return clearing;
  },
  title: () => (onDesk === null ? null : `The title of ${onDesk}`),
  onSaved(listener) {
    saved = listener;
  },
};

beforeEach(() => {
  onDesk = null;
  opening = async () => null;
  clearing = null;
});

function createStore(last: TaskId | null = null) {
  const client = createFakeClient({
    'tasks.leave': () => ({ ok: true, value: null }),
    'tasks.last': () => ({ ok: true, value: last }),
  });
  const store = createNavigationStore(client, desk);
  return { client, store, go: store.getState().go };
}

it('starts in the task that was open last, and otherwise with the list', async () => {
  const list = createStore();
  await list.store.getState().start();
  expect(list.store.getState().place).toEqual({ screen: 'dashboard' });
  const work = createStore(task);
  await work.store.getState().start();
  expect(work.store.getState().place).toEqual({ screen: 'workspace', task });
  expect(onDesk).toBe(task);
});

it('starts with the list when the last task is no longer there', async () => {
  opening = async () => ({ kind: 'not-found', detail: '' });
  const { store } = createStore(task);
  await store.getState().start();
  expect(store.getState().place).toEqual({ screen: 'dashboard' });
});

it('does not pull somebody away who has already gone somewhere', async () => {
  const { store, go } = createStore(task);
  const started = store.getState().start();
  await go({ screen: 'settings' });
  await started;
  expect(store.getState().place).toEqual({ screen: 'settings' });
});

it('leaves a task by going back to the list, not by looking at sync or settings', async () => {
  const { client, go } = createStore();
  await go({ screen: 'workspace', task });
  await go({ screen: 'sync' });
  expect(client.calls).toEqual([]);
  await go({ screen: 'dashboard' });
  expect(client.calls).toEqual([{ name: 'tasks.leave', args: null }]);
});

it('stays in the workspace, and says why, when the last words are not on disk', async () => {
  const { store, go } = createStore();
  await go({ screen: 'workspace', task });
  clearing = full;
  await go({ screen: 'dashboard' });
  expect(store.getState().place).toEqual({ screen: 'workspace', task });
  expect(store.getState().obstacle).toEqual({ kind: 'cannot-leave', failure: full });
  expect(onDesk).toBe(task);
});

it('stays on the list, and says why, when a task cannot be opened', async () => {
  opening = async () => full;
  const { store, go } = createStore();
  await go({ screen: 'workspace', task });
  expect(store.getState().place).toEqual({ screen: 'dashboard' });
  expect(store.getState().obstacle).toEqual({ kind: 'cannot-open', failure: full });
  expect(store.getState().heading).toBeNull();
});

it('opens one task at a time, and of those that wait only the last', async () => {
  const slow = createDeferred<null>();
  const opened: TaskId[] = [];
  opening = (wanted) => {
    opened.push(wanted);
    return wanted === task ? slow.promise : Promise.resolve(null);
  };
  const { store, go } = createStore();
  const journeys = [go({ screen: 'workspace', task })];
  await vi.waitFor(() => expect(opened).toEqual([task]));
  journeys.push(go({ screen: 'sync' }), go({ screen: 'workspace', task: other }));
  slow.resolve(null);
  await Promise.all(journeys);
  expect(opened).toEqual([task, other]);
  expect(onDesk).toBe(other);
  expect(store.getState().place).toEqual({ screen: 'workspace', task: other });
});

it('goes back from sync and settings to the task that was open', async () => {
  const { store, go } = createStore();
  await go({ screen: 'workspace', task });
  await go({ screen: 'sync' });
  await go({ screen: 'settings' });
  await store.getState().back();
  expect(store.getState().place).toEqual({ screen: 'workspace', task });
});

it('does not count going where one already is', async () => {
  const { store, go } = createStore();
  await go({ screen: 'workspace', task });
  await go({ screen: 'workspace', task });
  expect(store.getState().arrivals).toBe(1);
});

describe('somebody else who signs in while a task is open', () => {
  /** What happens when the window hears of another account (start-stores.ts). */
  async function comeIn({ store, go }: ReturnType<typeof createStore>) {
    store.getState().handOver('Ada', 'Bob');
    await go({ screen: 'dashboard' });
    await store.getState().start();
  }

  const words = { from: 'Ada', to: 'Bob', title: 'The title of task-1' };

  it('finds it saved and put away, and it is said whose it is', async () => {
    const window = createStore();
    await window.go({ screen: 'workspace', task });
    await comeIn(window);
    expect(onDesk).toBeNull();
    expect(window.store.getState()).toMatchObject({
      place: { screen: 'dashboard' },
      handover: { ...words, state: 'kept' },
    });
  });

  it('does not end the work on it, which is another account’s, and comes to their own last task', async () => {
    const window = createStore(other);
    await window.go({ screen: 'workspace', task });
    await comeIn(window);
    expect(window.client.calls.map(({ name }) => name)).toEqual(['tasks.last']);
    expect(window.store.getState().place).toEqual({ screen: 'workspace', task: other });
    await window.go({ screen: 'dashboard' });
    expect(window.client.calls.at(-1)?.name).toBe('tasks.leave');
  });

  it('finds it still there while its last words are not on disk, and put away as soon as they are', async () => {
    const window = createStore();
    await window.go({ screen: 'workspace', task });
    clearing = full;
    await comeIn(window);
    expect(onDesk).toBe(task);
    expect(window.store.getState()).toMatchObject({
      place: { screen: 'workspace', task },
      handover: { ...words, state: 'not-saved' },
    });
    clearing = null;
    saved();
    await vi.waitFor(() => expect(window.store.getState().handover?.state).toBe('kept'));
    expect(onDesk).toBeNull();
    expect(window.store.getState().place).toEqual({ screen: 'dashboard' });
    expect(window.client.calls.map(({ name }) => name)).not.toContain('tasks.leave');
  });

  it('is told nothing when no task was open', async () => {
    const window = createStore();
    await window.go({ screen: 'settings' });
    await comeIn(window);
    expect(window.store.getState().handover).toBeNull();
    saved();
    expect(window.store.getState().place).toEqual({ screen: 'dashboard' });
  });
});
