import { safeStorage } from 'electron';
import type { Keychain } from '../accounts/token-store';

/** What protects on Linux. `basic_text` has a password that everybody knows; of what is `unknown` nothing is known. */
const PROTECTING: ReadonlySet<string> = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']);

/**
 * The operating system's keychain through safeStorage. Null where there is none, or where Linux has none that protects:
 * the token then stays in memory, and the app says so.
 */
export function systemKeychain(platform = process.platform): Keychain | null {
  const protects = platform !== 'linux' || PROTECTING.has(safeStorage.getSelectedStorageBackend());
  if (!protects || !safeStorage.isEncryptionAvailable()) {
    return null;
  }
  return {
    encrypt: (text) => safeStorage.encryptString(text).toString('base64'),
    decrypt: (sealed) => safeStorage.decryptString(Buffer.from(sealed, 'base64')),
  };
}
