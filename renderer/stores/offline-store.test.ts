import { expect, it, vi } from 'vitest';
import { type OfflineProjects, offlineProjectsSchema } from '#shared/ipc/offline';
import type { SyncStatus } from '#shared/ipc/sync';
import { createOfflineStore } from './offline-store';
import { createFakeClient } from './testing/fake-client';

const status: SyncStatus = {
  phase: 'idle',
  waiting: 0,
  download: null,
  lastSync: 1,
  problem: null,
  refused: [],
};

function listed(missing: number): OfflineProjects {
  const shares = { here: 1, missing };
  const project = {
    project: 'ward',
    name: 'Ward',
    tasks: 3,
    bundles: shares,
    pictures: shares,
    missingBytes: 9,
  };
  return offlineProjectsSchema.parse({ projects: [project], isRunnerWhole: true });
}

it('looks again when tasks came and when a round that fetched ended, and only while somebody watches', async () => {
  let missing = 2;
  const client = createFakeClient({
    'offline.list': () => ({ ok: true, value: listed(missing) }),
    'offline.fetch': () => ({ ok: true, value: null }),
  });
  const store = createOfflineStore(client);
  const missingNow = () => store.getState().projects?.[0]?.bundles.missing;
  const stop = store.getState().watch();
  await vi.waitFor(() => expect(missingNow()).toBe(2));
  const project = store.getState().projects![0]!.project;
  await store.getState().fetch(project);
  expect(store.getState().fetching).toEqual([project]);
  client.emit('sync.changed', { ...status, phase: 'syncing' });
  missing = 1;
  client.emit('tasks.changed', null);
  await vi.waitFor(() => expect(missingNow()).toBe(1));
  expect(store.getState().fetching).toEqual([project]);
  missing = 0;
  client.emit('sync.changed', status);
  await vi.waitFor(() => expect(missingNow()).toBe(0));
  expect(store.getState().fetching).toEqual([]);
  stop();
  const before = client.calls.length;
  client.emit('tasks.changed', null);
  expect(client.calls).toHaveLength(before);
});

it('is not left fetching what could not be asked for', async () => {
  const error = { kind: 'not-signed-in', detail: '' } as const;
  const client = createFakeClient({
    'offline.list': () => ({ ok: true, value: listed(1) }),
    'offline.fetch': () => ({ ok: false, error }),
  });
  const store = createOfflineStore(client);
  await store.getState().fetch(listed(1).projects[0]!.project);
  expect(store.getState()).toMatchObject({ fetching: [], failure: error });
});
