import type { StoreKey } from '../../../electron/database/store-key';
import { DraftCache } from '../../../electron/drafts/draft-cache';
import { systemClock } from '../../../electron/platform/clock';
import { KeptStore } from '../../../electron/recovery/kept-store';
import { takeSnapshot } from '../../../electron/recovery/snapshots';
import { storePaths } from '../../../electron/recovery/store-paths';
import { signIn, takeIn } from '../../support/filled-store';
import { sixStepTask } from '../../support/sample-material';
import { keyAsFound } from './fault-key';
import { saveNext } from './save-next';

/** A data folder with an account, its tasks, so many revisions of a draft, and a snapshot; with a key all is encrypted. */
export async function fillStore(
  folder: string,
  tasks: number,
  revisions = 0,
  key: StoreKey | null = null,
): Promise<void> {
  // Nothing that waits is let off: the store is closed before.
  const timers = { after: () => () => undefined };
  const parts = { folder, clock: systemClock, timers, keyOf: keyAsFound, onMended: () => undefined };
  const database = await KeptStore.open(parts);
  if (key !== null) {
    await database.switchTo(key);
  }
  signIn(database);
  takeIn(
    database,
    Array.from({ length: tasks }, (_, index) => sixStepTask(index + 1)),
  );
  const service = { ...parts, database, cache: new DraftCache(timers) };
  for (let revision = 1; revision <= revisions; revision += 1) {
    saveNext(service);
  }
  takeSnapshot(database, storePaths(folder).snapshots, systemClock.now(), key);
  database.close();
}
