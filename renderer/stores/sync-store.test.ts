import { expect, it, vi } from 'vitest';
import type { Reply } from '#shared/ipc/contract';
import { type OutboxItem, outboxItemSchema, type SyncStatus } from '#shared/ipc/sync';
import { type WaitingDraft, waitingDraftSchema } from '#shared/ipc/twin';
import { createSyncStore } from './sync-store';
import { createDeferred, createFakeClient } from './testing/fake-client';

const idle: SyncStatus = {
  phase: 'idle',
  waiting: 0,
  download: null,
  lastSync: 1,
  problem: null,
  refused: [],
};

/** A network that comes back when the test says so. */
function network() {
  const listeners: (() => void)[] = [];
  return {
    onOnline: (listener: () => void) => void listeners.push(listener),
    comeBack() {
      for (const listener of listeners) {
        listener();
      }
    },
  };
}

function item(state: OutboxItem['state']): OutboxItem {
  return outboxItemSchema.parse({
    submission: '00000000-0000-4000-8000-000000000001',
    task: 'task-1',
    title: 'Task 1',
    state,
    attempts: 1,
    queuedAt: 1,
    exportedAt: null,
    sentAt: null,
    answer: null,
    sha256: 'a'.repeat(64),
  });
}

it('does not go back to an answer that an event has overtaken', async () => {
  const slow = createDeferred<Reply<SyncStatus>>();
  const client = createFakeClient({ 'sync.status': () => slow.promise });
  const store = createSyncStore(client, network());
  const started = store.getState().start();
  client.emit('sync.changed', { ...idle, waiting: 2 });
  slow.resolve({ ok: true, value: idle });
  await started;
  expect(store.getState().status.waiting).toBe(2);
});

it('follows the submissions only while somebody looks at them', async () => {
  let state: OutboxItem['state'] = 'waiting';
  const client = createFakeClient({
    'sync.status': () => ({ ok: true, value: idle }),
    'outbox.list': () => ({ ok: true, value: [item(state)] }),
    'twin.waiting': () => ({ ok: true, value: null }),
  });
  const store = createSyncStore(client, network());
  await store.getState().start();
  const stop = store.getState().watchItems();
  await vi.waitFor(() => expect(store.getState().items?.[0]?.state).toBe('waiting'));
  state = 'sent';
  client.emit('sync.changed', idle);
  await vi.waitFor(() => expect(store.getState().items?.[0]?.state).toBe('sent'));
  stop();
  const before = client.calls.length;
  client.emit('sync.changed', idle);
  expect(client.calls).toHaveLength(before);
});

it('asks again when something changed while an answer was on its way', async () => {
  const slow = createDeferred<Reply<OutboxItem[]>>();
  let asked = 0;
  const client = createFakeClient({
    'sync.status': () => ({ ok: true, value: idle }),
    'outbox.list': () => {
      asked += 1;
      return asked === 1 ? slow.promise : { ok: true, value: [item('sent')] };
    },
    'twin.waiting': () => ({ ok: true, value: null }),
  });
  const store = createSyncStore(client, network());
  await store.getState().start();
  store.getState().watchItems();
  client.emit('sync.changed', idle);
  client.emit('sync.changed', idle);
  slow.resolve({ ok: true, value: [item('waiting')] });
  await vi.waitFor(() => expect(store.getState().items?.[0]?.state).toBe('sent'));
  expect(asked).toBe(2);
});

it('knows which drafts wait for a copy, and that none is kept', async () => {
  let drafts: WaitingDraft[] | null = [];
  const client = createFakeClient({
    'sync.status': () => ({ ok: true, value: idle }),
    'outbox.list': () => ({ ok: true, value: [] }),
    'twin.waiting': () => ({ ok: true, value: drafts }),
  });
  const store = createSyncStore(client, network());
  await store.getState().start();
  store.getState().watchItems();
  await vi.waitFor(() => expect(store.getState().drafts).toEqual([]));
  drafts = [
    waitingDraftSchema.parse({
      task: 'task-1',
      title: 'Task 1',
      writtenAt: 1,
      state: 'too-large',
      answer: null,
    }),
  ];
  client.emit('sync.changed', idle);
  await vi.waitFor(() => expect(store.getState().drafts).toEqual(drafts));
  drafts = null;
  client.emit('sync.changed', idle);
  await vi.waitFor(() => expect(store.getState().drafts).toBeNull());
});

it('keeps what it knows when asking fails', async () => {
  const client = createFakeClient({
    'sync.now': () => ({ ok: false, error: { kind: 'not-signed-in', detail: '' } }),
  });
  const store = createSyncStore(client, network());
  await store.getState().syncNow();
  expect(store.getState().failure?.kind).toBe('not-signed-in');
  expect(store.getState().items).toBeNull();
});

it('has a round begun when the network comes back', async () => {
  const client = createFakeClient({
    'sync.status': () => ({ ok: true, value: { ...idle, phase: 'offline' } }),
    'sync.now': () => ({ ok: true, value: null }),
  });
  const wire = network();
  await createSyncStore(client, wire).getState().start();
  expect(client.calls.map(({ name }) => name)).toEqual(['sync.status']);
  wire.comeBack();
  expect(client.calls.map(({ name }) => name)).toEqual(['sync.status', 'sync.now']);
});
