import { expect, test } from 'vitest';
import type { Timeline, TimelineEntry } from '#shared/ipc/history';
import { taskIdSchema } from '#shared/lib/ids';
import { createHistoryStore } from './history-store';
import { createFakeClient } from './testing/fake-client';

const task = taskIdSchema.parse('task-1');

function entry(first: number, revision: number): TimelineEntry {
  const times = { beganAt: first, endedAt: revision };
  return { first, revision, sitting: 1, ...times, words: 1, steps: [], restored: null, name: null };
}

function page(entries: TimelineEntry[], hasMore: boolean): Timeline {
  const sitting = { number: 1, beganAt: 1, endedAt: entries[0]?.revision ?? 1, words: 2 };
  return { entries, sittings: [sitting], head: entries[0]?.revision ?? 0, hasMore };
}

test('earlier entries stay when something new is saved, and the entry at hand grows', async () => {
  let newest = page([entry(7, 8), entry(5, 6)], true);
  const client = createFakeClient({
    'history.timeline': ({ before }) => ({
      ok: true,
      value: before === null ? newest : page([entry(3, 4), entry(1, 2)], false),
    }),
  });
  const store = createHistoryStore(client);
  await store.getState().show(task);
  await store.getState().loadMore();
  expect(store.getState().entries.map(({ revision }) => revision)).toEqual([8, 6, 4, 2]);
  newest = page([entry(10, 10), entry(7, 9), entry(5, 6)], true);
  await store.getState().refresh();
  expect(store.getState().entries.map(({ revision }) => revision)).toEqual([10, 9, 6, 4, 2]);
  expect(store.getState()).toMatchObject({ hasMore: false, head: 10, sittings: [{ endedAt: 10 }] });
});

test('after so many saves that a gap would be, only the newest page is shown', async () => {
  let newest = page([entry(3, 4), entry(1, 2)], false);
  const store = createHistoryStore(
    createFakeClient({ 'history.timeline': () => ({ ok: true, value: newest }) }),
  );
  await store.getState().show(task);
  newest = page([entry(90, 95), entry(80, 89)], true);
  await store.getState().refresh();
  expect(store.getState().entries.map(({ revision }) => revision)).toEqual([95, 89]);
  expect(store.getState().hasMore).toBe(true);
});

test('a version is read once, and a failure says why', async () => {
  const client = createFakeClient({
    'history.timeline': () => ({ ok: true, value: page([entry(1, 2)], false) }),
    'history.read': ({ revision }) =>
      revision === 1
        ? { ok: true, value: { answers: {} } }
        : { ok: false, error: { kind: 'not-found', detail: 'gone' } },
  });
  const store = createHistoryStore(client);
  await store.getState().show(task);
  expect(await store.getState().read(1)).toEqual({});
  expect(await store.getState().read(1)).toEqual({});
  expect(client.calls.filter(({ name }) => name === 'history.read')).toHaveLength(1);
  expect(await store.getState().read(2)).toBeNull();
  expect(store.getState().failure).toMatchObject({ kind: 'not-found' });
});

test('a name is shown at once, also on an entry of an earlier page', async () => {
  const store = createHistoryStore(
    createFakeClient({
      'history.timeline': ({ before }) => ({
        ok: true,
        value: before === null ? page([entry(3, 4)], true) : page([entry(1, 2)], false),
      }),
      'history.checkpoint': () => ({ ok: true, value: null }),
    }),
  );
  await store.getState().show(task);
  await store.getState().loadMore();
  expect(await store.getState().name(task, 2, 'First draft')).toBe(true);
  expect(store.getState().entries[1]?.name).toBe('First draft');
});
