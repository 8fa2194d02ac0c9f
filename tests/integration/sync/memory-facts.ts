import type { AccountFacts } from '../../../electron/accounts/account-facts';

/** Account facts in memory, in place of electron-store, which needs Electron. */
export function memoryFacts(signedIn: string | null = null): AccountFacts {
  const tokens = new Map<string, string>();
  let current = signedIn;
  return {
    currentAccount: () => current,
    setCurrentAccount: (account) => {
      current = account;
    },
    sealedToken: (account) => tokens.get(account) ?? null,
    setSealedToken: (account, sealed) =>
      void (sealed === null ? tokens.delete(account) : tokens.set(account, sealed)),
  };
}
