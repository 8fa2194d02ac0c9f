import { safeStorage } from 'electron';
import type { Keychain } from '../accounts/token-store';

/**
 * The operating system's keychain through safeStorage. Null where there is none, or where Linux would only use its
 * `basic_text` backend, which protects nothing: the token then stays in memory, and the app says so.
 */
export function systemKeychain(): Keychain | null {
  const plain = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  if (plain || !safeStorage.isEncryptionAvailable()) {
    return null;
  }
  return {
    encrypt: (text) => safeStorage.encryptString(text).toString('base64'),
    decrypt: (sealed) => safeStorage.decryptString(Buffer.from(sealed, 'base64')),
  };
}
