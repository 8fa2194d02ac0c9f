import type { Change } from '#shared/protocol/changes';
import { findAccount, saveCursor } from '../accounts/account-repository';
import { announceBundle, withdrawBundle } from '../bundles/bundle-repository';
import type { WritableDatabase } from '../database/port';
import { isOwnSubmission } from '../outbox/outbox-repository';
import { noteSentElsewhere } from '../twins/sent-elsewhere';
import { noteNews } from '../twins/twin-repository';
import { noteRestored } from './hub-restored';

/**
 * Takes in changes and the cursor behind them, inside one transaction. What has been taken in before, by whatever way it
 * came, is passed over by its number, and the cursor never goes back: an older file, or an answer of the hub that a file
 * has overtaken, changes nothing. Gives whether anything was new.
 */
export function applyChanges(
  database: WritableDatabase,
  account: string,
  changes: readonly Change[],
  cursor: number,
): boolean {
  const known = findAccount(database, account)?.cursor ?? 0;
  if (cursor <= known) {
    return false;
  }
  for (const change of changes) {
    if (change.seq > known) {
      applyChange(database, account, change);
    }
  }
  saveCursor(database, account, cursor);
  return true;
}

function applyChange(database: WritableDatabase, account: string, change: Change): void {
  switch (change.kind) {
    case 'assigned':
      announceBundle(database, account, {
        hash: change.bundle,
        project: change.project,
        title: change.title,
        bytes: change.bytes,
      });
      return;
    case 'withdrawn':
      withdrawBundle(database, account, change.bundle);
      return;
    case 'draft':
      noteNews(database, account, change.task, change.seq);
      return;
    case 'submitted':
      if (!isOwnSubmission(database, account, change.submission)) {
        noteSentElsewhere(database, account, change.task);
      }
      return;
    case 'restored':
      noteRestored(database, account);
      return;
  }
}
