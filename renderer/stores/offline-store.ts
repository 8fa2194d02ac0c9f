import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { IpcFailure } from '#shared/ipc/failure';
import type { OfflineProject } from '#shared/ipc/offline';
import type { ProjectId } from '#shared/lib/ids';
import * as client from '../ipc/client';
import type { Client } from './client-port';
import { oneAtATime } from './one-at-a-time';

export interface OfflineState {
  /** `null` until somebody has looked. */
  readonly projects: readonly OfflineProject[] | null;
  readonly isRunnerWhole: boolean;
  /** The projects of which everything is being fetched. */
  readonly fetching: readonly ProjectId[];
  readonly failure: IpcFailure | null;
  /** Has all that is missing of a project fetched. */
  fetch(project: ProjectId): Promise<void>;
  /** Keeps `projects` up to date until the returned function is called. */
  watch(): () => void;
}

export function createOfflineStore({ call, onEvent }: Client): UseBoundStore<StoreApi<OfflineState>> {
  return create<OfflineState>((set, get) => {
    let watchers = 0;
    // Each look reads every picture.
    const load = oneAtATime(async () => {
      const reply = await call('offline.list', null);
      set(reply.ok ? { ...reply.value, failure: null } : { failure: reply.error });
    });

    function follow(): () => void {
      let isSyncing = false;
      const forgetTasks = onEvent('tasks.changed', () => void load());
      const forgetSync = onEvent('sync.changed', ({ phase }) => {
        const hasEnded = isSyncing && phase !== 'syncing';
        isSyncing = phase === 'syncing';
        // However the round ended, what was to be fetched has come, or is shown as missing still.
        if (hasEnded && get().fetching.length > 0) {
          set({ fetching: [] });
          void load();
        }
      });
      return () => {
        forgetTasks();
        forgetSync();
      };
    }

    let forget: () => void = () => undefined;
    return {
      projects: null,
      isRunnerWhole: true,
      fetching: [],
      failure: null,

      async fetch(project) {
        set((before) => ({ fetching: [...before.fetching, project] }));
        const reply = await call('offline.fetch', project);
        if (!reply.ok) {
          set((before) => ({
            fetching: before.fetching.filter((one) => one !== project),
            failure: reply.error,
          }));
        }
      },

      watch() {
        watchers += 1;
        if (watchers === 1) {
          forget = follow();
          void load();
        }
        return () => {
          watchers -= 1;
          if (watchers === 0) {
            forget();
          }
        };
      },
    };
  });
}

export const useOffline = createOfflineStore(client);
