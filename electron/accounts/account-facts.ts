/** The few facts about accounts that are kept beside the store: who is signed in, and sealed tokens. */
export interface AccountFacts {
  currentAccount(): string | null;
  setCurrentAccount(account: string | null): void;
  /** The token of an account as the keychain sealed it; null when there is none. */
  sealedToken(account: string): string | null;
  setSealedToken(account: string, sealed: string | null): void;
}
