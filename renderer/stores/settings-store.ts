import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { defaultSettings } from '#shared/ipc/default-settings';
import type { IpcFailure } from '#shared/ipc/failure';
import type { Settings, SettingsChange } from '#shared/ipc/settings';
import { call } from '../ipc/client';
import type { Client } from './client-port';

export interface SettingsState {
  readonly settings: Settings;
  /** Why the last change was not kept. */
  readonly failure: IpcFailure | null;
  start(): Promise<void>;
  /** Shown at once; taken back if it could not be stored. */
  change(change: SettingsChange): Promise<void>;
}

export function createSettingsStore(client: Pick<Client, 'call'>): UseBoundStore<StoreApi<SettingsState>> {
  // Answers of overtaken changes must not undo later ones.
  let changes = 0;
  return create<SettingsState>((set, get) => ({
    settings: defaultSettings,
    failure: null,

    async start() {
      const reply = await client.call('settings.get', null);
      if (reply.ok && changes === 0) {
        set({ settings: reply.value });
      }
    },

    async change(change) {
      changes += 1;
      const number = changes;
      const before = get().settings;
      set({ settings: { ...before, ...change }, failure: null });
      const reply = await client.call('settings.change', change);
      if (number !== changes) {
        return;
      }
      set(reply.ok ? { settings: reply.value } : { settings: before, failure: reply.error });
    },
  }));
}

export const useSettings = createSettingsStore({ call });
