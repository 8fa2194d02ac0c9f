import type { SyncStatus } from '#shared/ipc/sync';
import { assertNever } from '#shared/lib/assert-never';

export type SyncMood = 'up-to-date' | 'waiting' | 'offline' | 'needs-sign-in' | 'syncing';

export interface SyncWords {
  readonly mood: SyncMood;
  readonly words: string;
}

/** The state of syncing in the fewest words. Tools rely on these exact readings. */
export function describeSync(status: Pick<SyncStatus, 'phase' | 'waiting'>): SyncWords {
  switch (status.phase) {
    case 'signed-out':
    case 'needs-sign-in':
      return { mood: 'needs-sign-in', words: 'Needs sign-in' };
    case 'offline':
      return { mood: 'offline', words: 'Offline' };
    case 'syncing':
      return { mood: 'syncing', words: 'Syncing' };
    case 'idle':
      return status.waiting > 0
        ? { mood: 'waiting', words: `${status.waiting} waiting` }
        : { mood: 'up-to-date', words: 'Up to date' };
    default:
      return assertNever(status.phase);
  }
}
