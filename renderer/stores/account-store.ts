import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { CallResult } from '#shared/ipc/contract';
import type { IpcFailure } from '#shared/ipc/failure';
import type { Account } from '#shared/ipc/sync';
import * as client from '../ipc/client';
import type { Client } from './client-port';

export type AppInfo = CallResult<'app.info'>;

export interface AccountState {
  /** `undefined` until the main process has answered. */
  readonly account: Account | null | undefined;
  readonly info: AppInfo | null;
  readonly isSigningIn: boolean;
  /** The hub that was signed out of, to be offered again. */
  readonly formerHub: string | null;
  /** Why the last attempt to sign in failed. */
  readonly signInFailure: IpcFailure | null;
  readonly signOutFailure: IpcFailure | null;
  /** Whether somebody who was signed in wants to do so again, without leaving what is on the screen. */
  readonly wantsSignIn: boolean;
  start(): Promise<void>;
  /** Whether it worked. */
  signIn(url: string, code: string): Promise<boolean>;
  signOut(): Promise<boolean>;
  /** Whether the hub is given copies of drafts from now on. */
  keepDrafts(wanted: boolean): Promise<void>;
  askToSignIn(wantsSignIn: boolean): void;
}

export function createAccountStore({ call, onEvent }: Client): UseBoundStore<StoreApi<AccountState>> {
  return create<AccountState>((set, get) => ({
    account: undefined,
    info: null,
    formerHub: null,
    isSigningIn: false,
    signInFailure: null,
    signOutFailure: null,
    wantsSignIn: false,

    async start() {
      onEvent('account.changed', (account) => set({ account }));
      const [account, info] = await Promise.all([call('account.get', null), call('app.info', null)]);
      // An event may have overtaken the answer, and is newer.
      if (get().account === undefined) {
        set({ account: account.ok ? account.value : null });
      }
      set({ info: info.ok ? info.value : null });
    },

    async signIn(url, code) {
      if (get().isSigningIn) {
        return false;
      }
      set({ isSigningIn: true, signInFailure: null });
      const reply = await call('account.signIn', { url, code });
      set(
        reply.ok
          ? { isSigningIn: false, account: reply.value, wantsSignIn: false }
          : { isSigningIn: false, signInFailure: reply.error },
      );
      return reply.ok;
    },

    async signOut() {
      const formerHub = get().account?.hub.url ?? null;
      const reply = await call('account.signOut', null);
      if (reply.ok) {
        set({ account: null, formerHub });
      } else {
        set({ signOutFailure: reply.error });
      }
      return reply.ok;
    },

    async keepDrafts(wanted) {
      const reply = await call('account.keepDrafts', { wanted });
      if (reply.ok) {
        set({ account: reply.value });
      }
    },

    askToSignIn(wantsSignIn) {
      set({ wantsSignIn, signInFailure: null });
    },
  }));
}

/** Whether two accounts are one person at one hub; a name may change, and a token is renewed. */
export function isSamePerson(one: Account | null, other: Account | null): boolean {
  return one?.expert === other?.expert && one?.hub.url === other?.hub.url;
}

export const useAccount = createAccountStore(client);
