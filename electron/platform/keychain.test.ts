import { beforeEach, expect, test, vi } from 'vitest';
import type { AccountFacts } from '../accounts/account-facts';
import { TokenStore } from '../accounts/token-store';
import { systemKeychain } from './keychain';

const { safeStorage } = vi.hoisted(() => ({
  safeStorage: {
    backend: 'unknown',
    isThere: true,
    getSelectedStorageBackend: () => safeStorage.backend,
    isEncryptionAvailable: () => safeStorage.isThere,
    encryptString: (text: string) => Buffer.from([...text].map((letter) => letter.charCodeAt(0) ^ 0x5a)),
    decryptString: (bytes: Buffer) => [...bytes].map((byte) => String.fromCharCode(byte ^ 0x5a)).join(''),
  },
}));
vi.mock('electron', () => ({ safeStorage }));

beforeEach(() => Object.assign(safeStorage, { backend: 'unknown', isThere: true }));

/** Where a token ends up, what lies in the settings, and whether it is there after a restart. */
function keep(platform: NodeJS.Platform) {
  const written = new Map<string, string>();
  const facts: AccountFacts = {
    currentAccount: () => null,
    setCurrentAccount: () => undefined,
    sealedToken: (account) => written.get(account) ?? null,
    setSealedToken: (account, token) =>
      void (token === null ? written.delete(account) : written.set(account, token)),
  };
  const store = new TokenStore(facts, systemKeychain(platform));
  store.set('ada', 'gs_secret');
  const restarted = new TokenStore(facts, systemKeychain(platform));
  return { place: store.place('ada'), written: [...written.values()], after: restarted.get('ada') };
}

test('on Linux a token is kept where a keyring protects it, sealed', () => {
  for (const backend of ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']) {
    safeStorage.backend = backend;
    const { place, written, after } = keep('linux');
    expect([backend, place, after]).toEqual([backend, 'keychain', 'gs_secret']);
    expect(written).toHaveLength(1);
    expect(Buffer.from(written[0] ?? '', 'base64').toString()).not.toContain('gs_secret');
    expect(written[0]).not.toContain('gs_secret');
  }
});

test('on Linux without one, with one nobody knows, or with the password that everybody knows, it stays in memory', () => {
  for (const backend of ['basic_text', 'unknown', 'something_new']) {
    safeStorage.backend = backend;
    expect(keep('linux')).toEqual({ place: 'memory', written: [], after: null });
  }
});

test('on macOS and Windows it is kept by the system, and in memory where that cannot be', () => {
  for (const platform of ['darwin', 'win32'] as const) {
    safeStorage.isThere = true;
    expect(keep(platform)).toMatchObject({ place: 'keychain', after: 'gs_secret' });
    safeStorage.isThere = false;
    expect(keep(platform)).toEqual({ place: 'memory', written: [], after: null });
  }
});
