import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { IpcFailure } from '#shared/ipc/failure';
import type { VaultState } from '#shared/ipc/vault';
import { weaknessOf } from '#shared/lib/passphrase';
import { failure, type Result, success } from '#shared/lib/result';
import { formOf } from '../database/store-form';
import type { MediaFolder } from '../media/media-folder';
import { wipeFile } from '../platform/durable-files';
import type { RandomBytes } from '../platform/random';
import type { KeptStore } from '../recovery/kept-store';
import { plainSnapshots } from '../recovery/snapshots';
import { BESIDE, type StorePaths } from '../recovery/store-paths';
import type { KeyKeeper } from './key-keeper';

/** Signs of a code, none of which looks like another one. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Bytes from here on would make some signs likelier than others. */
const FAIR = 256 - (256 % SIGNS.length);
/** 20 of 31 signs are 99 bits: nobody tries them all. */
const GROUPS = 5;
const GROUP = 4;
const DAMAGED = /^goldsmith-damaged-.*\.db$/u;

export interface VaultParts {
  readonly store: KeptStore;
  readonly keeper: KeyKeeper;
  readonly media: MediaFolder;
  readonly paths: StorePaths;
  readonly random: RandomBytes;
}

/** What the expert can do about the encryption of the store. One thing is done after the other. */
export class Vault {
  readonly #parts: VaultParts;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: VaultParts) {
    this.#parts = parts;
  }

  async state(): Promise<VaultState> {
    const { store, keeper, media, paths } = this.#parts;
    const isOn = store.isSealed;
    const plainFiles = [...plainDamaged(paths), ...plainSnapshots(paths.snapshots)].length;
    return {
      isOn,
      hasKeychain: keeper.hasKeychain,
      isOpenedByKeychain: keeper.isOpenedByKeychain,
      plainFiles: isOn ? plainFiles : 0,
      plainPictures: isOn ? await media.countPlain() : 0,
    };
  }

  /** A code that nobody guesses, for those who would rather not think of a passphrase. */
  suggest(): string {
    const signs: string[] = [];
    while (signs.length < GROUPS * GROUP) {
      const fair = [...this.#parts.random(GROUPS * GROUP)].filter((byte) => byte < FAIR);
      signs.push(...fair.map((byte) => SIGNS.charAt(byte % SIGNS.length)));
    }
    const group = (_: unknown, index: number) => signs.slice(index * GROUP, (index + 1) * GROUP).join('');
    return Array.from({ length: GROUPS }, group).join('-');
  }

  /** Goes on, after a start, where encrypting the pictures was cut off. */
  async resume(): Promise<void> {
    await this.#next(() => this.#sealPictures());
  }

  /** Encrypts the store. Whatever happens on the way, it can be opened afterwards: without the passphrase, or with it. */
  turnOn(passphrase: string): Promise<Result<VaultState, IpcFailure>> {
    return this.#next(async () => {
      const { store, keeper, media } = this.#parts;
      const weakness = weaknessOf(passphrase);
      if (weakness !== null) {
        return failure({ kind: 'invalid-arguments', detail: weakness });
      }
      if (!store.isSealed) {
        const key = await keeper.make(passphrase);
        try {
          await store.switchTo(key);
        } finally {
          if (!store.isSealed) {
            keeper.retire();
          }
        }
        media.use(keeper.mediaCipher());
        await this.#sealPictures();
      }
      return success(await this.state());
    });
  }

  /** The pictures first, as long as there is a key to them. */
  turnOff(): Promise<Result<VaultState, IpcFailure>> {
    return this.#next(async () => {
      const { store, keeper, media } = this.#parts;
      try {
        if (store.isSealed) {
          await media.turn('plain');
          await store.switchTo(null);
        }
      } finally {
        if (!store.isSealed) {
          keeper.retire();
        }
        media.use(keeper.mediaCipher());
      }
      return success(await this.state());
    });
  }

  changePassphrase(passphrase: string): Promise<Result<VaultState, IpcFailure>> {
    return this.#next(async () => {
      const weakness = weaknessOf(passphrase);
      if (weakness !== null) {
        return failure({ kind: 'invalid-arguments', detail: weakness });
      }
      await this.#parts.keeper.changePassphrase(passphrase);
      return success(await this.state());
    });
  }

  /** Deletes what was kept from before the store was encrypted. */
  removePlain(): Promise<Result<VaultState, IpcFailure>> {
    return this.#next(async () => {
      const { store, paths } = this.#parts;
      if (store.isSealed) {
        for (const name of plainDamaged(paths)) {
          const file = join(paths.folder, name);
          wipeFile(file);
          for (const suffix of BESIDE) {
            rmSync(`${file}${suffix}`, { force: true });
          }
        }
        store.copyAnew();
      }
      return success(await this.state());
    });
  }

  /** The store is encrypted whatever becomes of this; how many are left, the state says. */
  async #sealPictures(): Promise<void> {
    try {
      await this.#parts.media.turn('sealed');
    } catch (error) {
      console.error('not all pictures could be encrypted', error);
    }
  }

  #next<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** Damaged files that are not seen to be encrypted. */
function plainDamaged({ folder }: StorePaths): string[] {
  return readdirSync(folder).filter((name) => DAMAGED.test(name) && formOf(join(folder, name)) !== 'sealed');
}
