import { expect, it } from 'vitest';
import type { AccountFacts } from './account-facts';
import { type Keychain, TokenStore } from './token-store';

function facts() {
  const sealed = new Map<string, string>();
  const kept: AccountFacts = {
    currentAccount: () => null,
    setCurrentAccount: () => undefined,
    sealedToken: (account) => sealed.get(account) ?? null,
    setSealedToken: (account, token) =>
      void (token === null ? sealed.delete(account) : sealed.set(account, token)),
  };
  return { sealed, kept };
}

const keychain: Keychain = {
  encrypt: (text) => `sealed:${[...text].toReversed().join('')}`,
  decrypt: (text) => {
    if (!text.startsWith('sealed:')) {
      throw new Error('another keychain sealed this');
    }
    return [...text.slice(7)].toReversed().join('');
  },
};

it('seals a token with the keychain and finds it again after a restart', () => {
  const { sealed, kept } = facts();
  new TokenStore(kept, keychain).set('a', 'secret');
  expect([...sealed.values()].join()).not.toContain('secret');
  const restarted = new TokenStore(kept, keychain);
  expect(restarted.get('a')).toBe('secret');
  expect(restarted.place('a')).toBe('keychain');
});

it('keeps a token in memory only where there is no keychain, and says so', () => {
  const { sealed, kept } = facts();
  const store = new TokenStore(kept, null);
  store.set('a', 'secret');
  expect(store.get('a')).toBe('secret');
  expect(store.place('a')).toBe('memory');
  expect(sealed.size).toBe(0);
  expect(new TokenStore(kept, null).get('a')).toBeNull();
});

it('asks for a sign-in, and nothing worse, when the keychain was changed', () => {
  const { sealed, kept } = facts();
  sealed.set('a', 'from another keychain');
  const store = new TokenStore(kept, keychain);
  expect(store.get('a')).toBeNull();
  expect(store.place('a')).toBe('nowhere');
});
