import { describeRefusal } from '#shared/bundle/refusal';
import type { Sha256 } from '#shared/lib/ids';
import type { StoredAccount } from '../accounts/account-repository';
import type { Database } from '../database/port';
import type { MediaFolder } from '../media/media-folder';
import { isAwaited, refuseBundle } from './bundle-repository';
import { storeBundle } from './store-bundle';

export interface BundleContext {
  readonly database: Database;
  readonly media: MediaFolder;
  /** Told after a bundle was stored. */
  readonly onStored: () => void;
}

/**
 * Verifies a file that has the hash of a bundle which the hub has announced, and stores it, or the reason why it is refused;
 * however it came here. Nothing is stored of one that was withdrawn meanwhile, or came another way.
 */
export async function takeFile(
  { database, media, onStored }: BundleContext,
  account: StoredAccount,
  hash: Sha256,
  file: string,
): Promise<'stored' | 'refused' | 'not-wanted'> {
  // Loaded here and not before: it needs all step kinds, and the list of tasks comes up without them.
  const { readBundle } = await import('./read-bundle');
  const read = await readBundle(file, account);
  if (read.ok) {
    // Before the tasks: a task that is here has its pictures. A disk that fails ends the round, and the next one comes here.
    await media.keep(read.value.media);
  }
  const outcome = database.write((write) => {
    if (!isAwaited(write, account.id, hash)) {
      return 'not-wanted';
    }
    if (!read.ok) {
      refuseBundle(write, account.id, hash, describeRefusal(read.error));
      return 'refused';
    }
    storeBundle(write, account.id, hash, read.value);
    return 'stored';
  });
  if (outcome === 'stored') {
    onStored();
  }
  return outcome;
}
