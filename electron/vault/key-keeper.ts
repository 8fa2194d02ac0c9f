import type { Keychain } from '../accounts/token-store';
import type { StoreForm } from '../database/store-form';
import type { StoreKey } from '../database/store-key';
import { type MediaCipher, mediaCipher } from '../media/media-cipher';
import type { Clock } from '../platform/clock';
import type { RandomBytes } from '../platform/random';
import type { StorePaths } from '../recovery/store-paths';
import {
  type Cost,
  checkOf,
  type DataKey,
  mediaKeyOf,
  newDataKey,
  storeKeyOf,
  unwrapWithPassphrase,
  wrapWithPassphrase,
} from './data-key';
import { isWhole, type KeyFile, readKeyFile, retireKeyFile, writeKeyFile } from './key-file';

/** The store is encrypted, and the file with its wrapped key is not there, or cannot be read. Nothing was touched. */
export class KeyFileLost extends Error {
  override readonly name = 'KeyFileLost';
}

/** Asks somebody for the passphrase, over and over until `open` says that it was the right one. */
export type AskPassphrase = (open: (passphrase: string) => Promise<boolean>) => Promise<void>;

export interface KeyKeeperParts {
  readonly paths: StorePaths;
  readonly clock: Clock;
  /** Null where there is none that protects. */
  readonly keychain: Keychain | null;
  readonly ask: AskPassphrase;
  /** Of a passphrase that is chosen now. */
  readonly cost: Cost;
  readonly random: RandomBytes;
}

/**
 * The key of an encrypted store:
 *
 *   data key, random ──┬── sealed by the keychain of this computer ── opens the store at the start
 *                      └── sealed by the passphrase ── asked for where the keychain does not open it
 *
 * A keychain that was lost, changed or left behind with another computer costs the passphrase once, and nothing else.
 */
export class KeyKeeper {
  readonly #parts: KeyKeeperParts;
  #dataKey: DataKey | null = null;
  #keyFile: KeyFile | null = null;

  constructor(parts: KeyKeeperParts) {
    this.#parts = parts;
  }

  get hasKeychain(): boolean {
    return this.#parts.keychain !== null;
  }

  get isOpenedByKeychain(): boolean {
    return this.#keyFile !== null && this.#keyFile.keychain !== null;
  }

  /**
   * The key of a store of this form, which is null where that cannot be seen; null where it is not encrypted. Throws
   * KeyFileLost where there is no way to it.
   */
  async keyOf(form: StoreForm | null): Promise<StoreKey | null> {
    const { paths, clock, ask } = this.#parts;
    const keyFile = readKeyFile(paths);
    if (form === 'plain') {
      // Encrypting was cut off before it had begun, or the other way round after it was done.
      retireKeyFile(paths, clock.now());
      return null;
    }
    if (keyFile === null) {
      if (form === 'sealed') {
        throw new KeyFileLost(`there is no key file that can be read at ${paths.keyFiles[0]}`);
      }
      return null;
    }
    let dataKey = this.#openByKeychain(keyFile);
    const isByKeychain = dataKey !== null;
    if (dataKey === null) {
      await ask(async (passphrase) => {
        const opened = await unwrapWithPassphrase(keyFile.passphrase, passphrase);
        dataKey = opened !== null && checkOf(opened) === keyFile.check ? opened : null;
        return dataKey !== null;
      });
    }
    this.#dataKey = dataKey;
    this.#keyFile = keyFile;
    this.#renew(isByKeychain);
    return this.#storeKey();
  }

  /** A new key, which is on the disk, wrapped, when it is given: nothing is encrypted with it yet. */
  async make(passphrase: string): Promise<StoreKey> {
    const { paths, clock } = this.#parts;
    const dataKey = newDataKey(this.#parts.random);
    const wrapped = await wrapWithPassphrase(dataKey, passphrase, this.#parts);
    retireKeyFile(paths, clock.now());
    this.#dataKey = dataKey;
    this.#write({
      format: 1,
      edition: 1,
      check: checkOf(dataKey),
      keychain: this.#sealByKeychain(dataKey),
      passphrase: wrapped,
    });
    return this.#storeKey();
  }

  /** By which pictures are encrypted; null where nothing is. */
  mediaCipher(): MediaCipher | null {
    return this.#dataKey === null ? null : mediaCipher(mediaKeyOf(this.#dataKey));
  }

  /** From here on another passphrase opens the store. The key itself stays, and with it all that is encrypted. */
  async changePassphrase(passphrase: string): Promise<void> {
    if (this.#dataKey === null || this.#keyFile === null) {
      throw new Error('the store is not encrypted');
    }
    const wrapped = await wrapWithPassphrase(this.#dataKey, passphrase, this.#parts);
    this.#write({ ...this.#keyFile, edition: this.#keyFile.edition + 1, passphrase: wrapped });
  }

  /** Nothing is encrypted with the key any more. */
  retire(): void {
    this.#dataKey = null;
    this.#keyFile = null;
    retireKeyFile(this.#parts.paths, this.#parts.clock.now());
  }

  #storeKey(): StoreKey {
    if (this.#dataKey === null) {
      throw new Error('nobody has given the passphrase');
    }
    return storeKeyOf(this.#dataKey);
  }

  /** Where it was the passphrase that opened, the keychain of this computer may open next time; a lost copy is made anew. */
  #renew(isByKeychain: boolean): void {
    const [dataKey, keyFile] = [this.#dataKey, this.#keyFile];
    if (dataKey === null || keyFile === null) {
      return;
    }
    const keychain = isByKeychain ? keyFile.keychain : this.#sealByKeychain(dataKey);
    try {
      if (keychain !== keyFile.keychain) {
        this.#write({ ...keyFile, edition: keyFile.edition + 1, keychain });
      } else if (!isWhole(this.#parts.paths, keyFile)) {
        this.#write(keyFile);
      }
    } catch (error) {
      // What is there opens the store as well as before.
      console.error('the key file could not be renewed', error);
    }
  }

  #write(keyFile: KeyFile): void {
    writeKeyFile(this.#parts.paths, keyFile);
    this.#keyFile = keyFile;
  }

  #openByKeychain({ keychain, check }: KeyFile): DataKey | null {
    if (keychain === null || this.#parts.keychain === null) {
      return null;
    }
    try {
      const dataKey = Buffer.from(this.#parts.keychain.decrypt(keychain), 'base64');
      return checkOf(dataKey) === check ? dataKey : null;
    } catch {
      // It was sealed by another computer's, or this one's was lost.
      return null;
    }
  }

  /** Null where there is no keychain, or a locked one. */
  #sealByKeychain(dataKey: DataKey): string | null {
    try {
      return this.#parts.keychain?.encrypt(dataKey.toString('base64')) ?? null;
    } catch {
      return null;
    }
  }
}
