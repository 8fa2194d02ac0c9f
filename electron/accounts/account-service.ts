import type { IpcFailure } from '#shared/ipc/failure';
import type { Account } from '#shared/ipc/sync';
import { failure, type Result, success } from '#shared/lib/result';
import type { Session } from '#shared/protocol/sign-in';
import type { Database } from '../database/port';
import { keyIdOf } from '../platform/ed25519';

import type { HubClient, HubReply } from '../sync/hub-client';
import type { AccountFacts } from './account-facts';
import {
  accountIdOf,
  findAccount,
  findAccountAt,
  type StoredAccount,
  saveAccount,
} from './account-repository';
import { normaliseHubUrl } from './hub-address';
import type { TokenStore } from './token-store';

export interface AccountServices {
  readonly database: Database;
  readonly settings: AccountFacts;
  readonly tokens: TokenStore;
  readonly createClient: (hubUrl: string) => HubClient;
  /** A hub and a token from the environment, for tests and managed installs. The token never goes to another hub. */
  readonly given: { readonly hub: string; readonly token: string } | null;
  /** What the hub calls this installation, e.g. "Goldsmith on Linux". */
  readonly device: string;
}

/** Whose work is on the screen, and how they came in. */
export class AccountService {
  readonly #services: AccountServices;

  constructor(services: AccountServices) {
    this.#services = services;
  }

  /** The current account as it is stored; null when nobody has signed in. */
  current(): StoredAccount | null {
    const id = this.#services.settings.currentAccount();
    return id === null ? null : findAccount(this.#services.database.read, id);
  }

  token(): string | null {
    const account = this.current();
    return account === null ? null : (this.#given(account)?.token ?? this.#services.tokens.get(account.id));
  }

  describe(): Account | null {
    const account = this.current();
    return account === null
      ? null
      : {
          expert: account.expert,
          name: account.name,
          hub: { url: account.hubUrl, name: account.hubName },
          tokenKeptIn:
            this.#given(account) === null ? this.#services.tokens.place(account.id) : 'environment',
          draftCopies: !account.keepsDrafts ? 'not-offered' : account.sendsDrafts ? 'on' : 'off',
        };
  }

  /** Exchanges a one-time code for a token and makes that account the current one. */
  async signIn(url: string, code: string): Promise<Result<Account, IpcFailure>> {
    const hubUrl = normaliseHubUrl(url);
    if (hubUrl === null) {
      const detail = 'this is not the address of a hub; it begins with https://';
      return failure({ kind: 'hub-refused', detail });
    }
    const reply = await this.#services.createClient(hubUrl).signIn(code, this.#services.device);
    return reply.kind === 'ok'
      ? this.#enter(hubUrl, reply.value.session, reply.value.token)
      : failure(toFailure(reply));
  }

  /**
   * Comes in with a token from the environment. Without a network the account that was last used with that hub is
   * opened, so that work can go on.
   */
  async resume(): Promise<void> {
    const { given } = this.#services;
    const address = given === null ? null : normaliseHubUrl(given.hub);
    if (given === null || address === null) {
      return;
    }
    const known = findAccountAt(this.#services.database.read, address);
    if (known !== null) {
      this.#services.settings.setCurrentAccount(known.id);
    }
    const reply = await this.#services.createClient(address).session(given.token);
    if (reply.kind === 'ok') {
      this.#enter(address, reply.value, null);
    }
  }

  /** Leaves the account. Its drafts and submissions stay on this computer and wait for the next sign-in. */
  signOut(): void {
    const account = this.current();
    if (account !== null) {
      this.#services.tokens.forget(account.id);
    }
    this.#services.settings.setCurrentAccount(null);
  }

  /** What the environment gives for this account's hub; whose token it is, the sync engine asks the hub. */
  #given(account: StoredAccount): AccountServices['given'] {
    const { given } = this.#services;
    return given !== null && normaliseHubUrl(given.hub) === account.hubUrl ? given : null;
  }

  #enter(hubUrl: string, session: Session, token: string | null): Result<Account, IpcFailure> {
    const { key } = session.hub;
    const trusted =
      keyIdOf(key.publicKey) === key.keyId &&
      this.#services.database.write((database) => saveAccount(database, hubUrl, session));
    if (!trusted) {
      const detail =
        'its key is not the one that this app knows. Ask your project whether the hub was set up anew.';
      return failure({ kind: 'hub-refused', detail });
    }
    const id = accountIdOf(session);
    if (token !== null) {
      this.#services.tokens.set(id, token);
    }
    this.#services.settings.setCurrentAccount(id);
    const account = this.describe();
    return account === null
      ? failure({ kind: 'unexpected', detail: 'the account was not stored' })
      : success(account);
  }
}

function toFailure(reply: Exclude<HubReply<never>, { kind: 'ok' }>): IpcFailure {
  switch (reply.kind) {
    case 'not-signed-in':
      return {
        kind: 'hub-refused',
        detail: 'the code is wrong, was used before, or has expired. Ask for a new one.',
      };
    case 'refused':
      return { kind: 'hub-refused', detail: reply.error.message };
    case 'busy':
    case 'failed':
    case 'offline':
      return { kind: 'offline', detail: reply.detail };
  }
}
