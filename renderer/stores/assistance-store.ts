import { create, type StoreApi, type UseBoundStore } from 'zustand';
import * as client from '../ipc/client';
import type { Client } from './client-port';

export interface AssistanceState {
  /** Whether a screen reader, or another program that reads the window, is at work. */
  readonly isAssisted: boolean;
  start(): Promise<void>;
}

export function createAssistanceStore({ call, onEvent }: Client): UseBoundStore<StoreApi<AssistanceState>> {
  return create<AssistanceState>((set) => ({
    isAssisted: false,

    async start() {
      let hasChanged = false;
      onEvent('assistance.changed', (isAssisted) => {
        hasChanged = true;
        set({ isAssisted });
      });
      const reply = await call('assistance.get', null);
      if (reply.ok && !hasChanged) {
        set({ isAssisted: reply.value });
      }
    },
  }));
}

export const useAssistance = createAssistanceStore(client);
