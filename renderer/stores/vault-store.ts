import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { IpcFailure } from '#shared/ipc/failure';
import type { VaultState } from '#shared/ipc/vault';
import * as client from '../ipc/client';
import type { Client } from './client-port';

/** What may take a while, as the whole store is written anew. */
export type VaultWork = 'turning on' | 'turning off' | 'changing' | 'removing';

export interface VaultStore {
  /** Null until the main process has said. */
  readonly state: VaultState | null;
  /** What is being done just now. */
  readonly work: VaultWork | null;
  /** Of what was tried last. */
  readonly failure: IpcFailure | null;
  load(): Promise<void>;
  /** A code for those who would rather not think of a passphrase; null where none came. */
  suggest(): Promise<string | null>;
  /** Each of these gives whether it was done. */
  turnOn(passphrase: string): Promise<boolean>;
  turnOff(): Promise<boolean>;
  changePassphrase(passphrase: string): Promise<boolean>;
  removePlain(): Promise<boolean>;
  forgetFailure(): void;
}

export function createVaultStore({ call }: Client): UseBoundStore<StoreApi<VaultStore>> {
  return create<VaultStore>((set, get) => {
    const through = async (work: VaultWork, ask: () => ReturnType<typeof call<'vault.turnOff'>>) => {
      if (get().work !== null) {
        return false;
      }
      set({ work, failure: null });
      const reply = await ask();
      set(reply.ok ? { work: null, state: reply.value } : { work: null, failure: reply.error });
      if (!reply.ok) {
        // What came of it before it failed.
        await get().load();
      }
      return reply.ok;
    };
    return {
      state: null,
      work: null,
      failure: null,

      async load() {
        const reply = await call('vault.state', null);
        if (reply.ok) {
          set({ state: reply.value });
        }
      },

      async suggest() {
        const reply = await call('vault.suggest', null);
        return reply.ok ? reply.value : null;
      },

      turnOn: (passphrase) => through('turning on', () => call('vault.turnOn', { passphrase })),
      turnOff: () => through('turning off', () => call('vault.turnOff', null)),
      changePassphrase: (passphrase) =>
        through('changing', () => call('vault.changePassphrase', { passphrase })),
      removePlain: () => through('removing', () => call('vault.removePlain', null)),
      forgetFailure: () => set({ failure: null }),
    };
  });
}

export const useVault = createVaultStore(client);
