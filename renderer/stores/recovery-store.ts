import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Recovery } from '#shared/ipc/recovery';
import * as client from '../ipc/client';
import type { Client } from './client-port';

export interface RecoveryState {
  /** How the store was brought back after damage; null when it was not, or that has been read. */
  readonly recovery: Recovery | null;
  start(): Promise<void>;
  /** It has been read, and is not said again. */
  dismiss(): Promise<void>;
}

export function createRecoveryStore({ call, onEvent }: Client): UseBoundStore<StoreApi<RecoveryState>> {
  return create<RecoveryState>((set) => ({
    recovery: null,

    async start() {
      onEvent('store.mended', (recovery) => set({ recovery }));
      const reply = await call('store.recovery', null);
      if (reply.ok && reply.value !== null) {
        set({ recovery: reply.value });
      }
    },

    async dismiss() {
      set({ recovery: null });
      await call('store.recoverySeen', null);
    },
  }));
}

export const useRecovery = createRecoveryStore(client);
