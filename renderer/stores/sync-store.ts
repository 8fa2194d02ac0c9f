import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { IpcFailure } from '#shared/ipc/failure';
import type { OutboxItem, SyncStatus } from '#shared/ipc/sync';
import type { WaitingDraft } from '#shared/ipc/twin';
import type { SubmissionId } from '#shared/lib/ids';
import * as client from '../ipc/client';
import type { Client } from './client-port';
import { oneAtATime } from './one-at-a-time';

export interface SyncState {
  readonly status: SyncStatus;
  /** `null` until somebody has looked. */
  readonly items: readonly OutboxItem[] | null;
  /** The drafts of which the hub has no copy as they are; `null` where it is given none, or nobody has looked. */
  readonly drafts: readonly WaitingDraft[] | null;
  readonly failure: IpcFailure | null;
  start(): Promise<void>;
  syncNow(): Promise<void>;
  /** Has bundles that were refused fetched once more. */
  retryRefused(): Promise<void>;
  /** Has one submission tried at once. */
  retry(submission: SubmissionId): Promise<void>;
  /** Keeps `items` and `drafts` up to date until the returned function is called. */
  watchItems(): () => void;
}

/** What the window knows of the network. A hint only: being online does not mean that the hub can be reached. */
export interface NetworkHint {
  onOnline(listener: () => void): void;
}

const UNKNOWN: SyncStatus = {
  phase: 'idle',
  waiting: 0,
  download: null,
  lastSync: null,
  problem: null,
  refused: [],
};

export function createSyncStore(
  { call, onEvent }: Client,
  network: NetworkHint,
): UseBoundStore<StoreApi<SyncState>> {
  return create<SyncState>((set) => {
    let watchers = 0;
    const loadItems = oneAtATime(async () => {
      const [items, drafts] = await Promise.all([call('outbox.list', null), call('twin.waiting', null)]);
      set(items.ok ? { items: items.value, failure: null } : { failure: items.error });
      set(drafts.ok ? { drafts: drafts.value } : { failure: drafts.error });
    });

    return {
      status: UNKNOWN,
      items: null,
      drafts: null,
      failure: null,

      async start() {
        let hasHeard = false;
        // The main process would find out by itself within a minute; whoever waits for a submission sees it sooner.
        network.onOnline(() => void call('sync.now', null));
        onEvent('sync.changed', (status) => {
          hasHeard = true;
          set({ status });
          if (watchers > 0) {
            void loadItems();
          }
        });
        const reply = await call('sync.status', null);
        // An event may have overtaken the answer, and is newer.
        if (reply.ok && !hasHeard) {
          set({ status: reply.value });
        }
      },

      async syncNow() {
        const reply = await call('sync.now', null);
        set({ failure: reply.ok ? null : reply.error });
      },

      async retryRefused() {
        const reply = await call('sync.retryRefused', null);
        set({ failure: reply.ok ? null : reply.error });
      },

      async retry(submission) {
        const reply = await call('outbox.retry', submission);
        set({ failure: reply.ok ? null : reply.error });
      },

      watchItems() {
        watchers += 1;
        void loadItems();
        return () => {
          watchers -= 1;
        };
      },
    };
  });
}

export const useSync = createSyncStore(client, {
  onOnline: (listener) => window.addEventListener('online', listener),
});
