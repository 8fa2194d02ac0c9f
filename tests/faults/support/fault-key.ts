import type { StoreForm } from '../../../electron/database/store-form';
import { type StoreKey, storeKeySchema } from '../../../electron/database/store-key';
import { systemClock } from '../../../electron/platform/clock';
import { systemRandom } from '../../../electron/platform/random';
import { storePaths } from '../../../electron/recovery/store-paths';
import { readKeyFile } from '../../../electron/vault/key-file';
import { KeyKeeper } from '../../../electron/vault/key-keeper';

/** Of stores that are encrypted without anybody's passphrase. */
export const FAULT_KEY = storeKeySchema.parse('fault'.repeat(7).slice(0, 32));

export const PASSPHRASE = 'whatever fails, nothing is lost';

export async function keyAsFound(form: StoreForm | null): Promise<StoreKey | null> {
  return form === 'sealed' ? FAULT_KEY : null;
}

/** The key of the store of a data folder: by the passphrase where there is a key file. */
export function keyIn(folder: string): (form: StoreForm | null) => Promise<StoreKey | null> {
  return (form) =>
    readKeyFile(storePaths(folder)) === null ? keyAsFound(form) : keeperOf(folder).keyOf(form);
}

/** As on a computer without a keychain, where somebody types the passphrase. */
export function keeperOf(folder: string): KeyKeeper {
  return new KeyKeeper({
    paths: storePaths(folder),
    clock: systemClock,
    keychain: null,
    cost: { cost: 16_384, blockSize: 8, parallelization: 1 },
    random: systemRandom,
    ask: async (open) => void (await open(PASSPHRASE)),
  });
}
