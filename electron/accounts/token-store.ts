import type { AccountFacts } from './account-facts';

/** Where a token lies. */
export type TokenPlace = 'keychain' | 'memory' | 'environment' | 'nowhere';

/** The operating system's keychain, as Electron's safeStorage offers it; null where it offers no real protection. */
export interface Keychain {
  encrypt(text: string): string;
  decrypt(sealed: string): string;
}

/**
 * Tokens by account. With a keychain they are sealed on disk; without one they live in memory until the app is closed,
 * and the app says so. A token is never written in plain text.
 */
export class TokenStore {
  readonly #memory = new Map<string, string>();
  readonly #settings: AccountFacts;
  readonly #keychain: Keychain | null;

  constructor(settings: AccountFacts, keychain: Keychain | null) {
    this.#settings = settings;
    this.#keychain = keychain;
  }

  get(account: string): string | null {
    return this.#memory.get(account) ?? this.#unseal(account);
  }

  place(account: string): Exclude<TokenPlace, 'environment'> {
    if (this.#settings.sealedToken(account) !== null && this.get(account) !== null) {
      return 'keychain';
    }
    return this.#memory.has(account) ? 'memory' : 'nowhere';
  }

  set(account: string, token: string): void {
    this.#memory.set(account, token);
    this.#settings.setSealedToken(account, this.#seal(token));
  }

  forget(account: string): void {
    this.#memory.delete(account);
    this.#settings.setSealedToken(account, null);
  }

  /** Null where there is no keychain, or a locked one: the token then lives in memory. */
  #seal(token: string): string | null {
    try {
      return this.#keychain?.encrypt(token) ?? null;
    } catch {
      return null;
    }
  }

  #unseal(account: string): string | null {
    const sealed = this.#settings.sealedToken(account);
    if (sealed === null || this.#keychain === null) {
      return null;
    }
    try {
      return this.#keychain.decrypt(sealed);
    } catch {
      // The keychain was changed or moved: the expert signs in again, nothing else is affected.
      return null;
    }
  }
}
