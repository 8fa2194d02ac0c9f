import { join } from 'node:path';
import type { BlobStore } from './blobs/blob-store';
import { openFolderBlobStore } from './blobs/folder-blob-store';
import { type HubIdentity, loadHubIdentity } from './keys/hub-identity';
import type { Platform } from './platform/platform';
import type { Settings } from './settings';
import { openStore } from './store/open-store';
import type { Store } from './store/store';

/** All that a command or a request works with. */
export interface HubContext {
  readonly platform: Platform;
  readonly settings: Settings;
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly identity: HubIdentity;
}

/** Opens the hub's data. With the embedded database, only while holding the data folder's lock. */
export async function openContext(settings: Settings, platform: Platform): Promise<HubContext> {
  const { dataFolder, databaseUrl } = settings;
  const store = await openStore(
    databaseUrl === null
      ? { kind: 'pglite', folder: join(dataFolder, 'database') }
      : { kind: 'postgres', url: databaseUrl },
    platform,
  );
  try {
    const blobs = await openFolderBlobStore(join(dataFolder, 'blobs'), platform);
    const identity = await loadHubIdentity(store, platform);
    return { platform, settings, store, blobs, identity };
  } catch (error) {
    await store.close();
    throw error;
  }
}
