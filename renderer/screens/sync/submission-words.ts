import type { OutboxItem, SyncStatus } from '#shared/ipc/sync';
import { assertNever } from '#shared/lib/assert-never';

/**
 * What happens next to a submission, or what the expert can do; null where nothing is left to say. `phase` is how things
 * stand with the hub.
 */
export function whatNext(
  item: Pick<OutboxItem, 'state' | 'attempts' | 'exportedAt'>,
  phase: SyncStatus['phase'],
): string | null {
  switch (item.state) {
    case 'sent':
    case 'sending':
      return null;
    case 'refused':
      return 'Open the task, put this right, and submit it again.';
    case 'waiting':
      return item.exportedAt === null ? whenItGoes(item.attempts, phase) : whenItIsInAFile(phase);
    default:
      return assertNever(item.state);
  }
}

function whenItGoes(attempts: number, phase: SyncStatus['phase']): string {
  switch (phase) {
    case 'signed-out':
    case 'needs-sign-in':
      return 'It goes as soon as you have signed in again.';
    case 'offline':
      return 'It goes by itself once the hub can be reached. If that takes long, save it to a file and have that taken to the hub.';
    case 'syncing':
    case 'idle':
      return attempts === 0
        ? 'It goes with the next exchange.'
        : 'It is tried again by itself, after longer waits each time.';
    default:
      return assertNever(phase);
  }
}

function whenItIsInAFile(phase: SyncStatus['phase']): string {
  return phase === 'offline'
    ? 'It stays here until the hub’s receipt comes, by the network or by file.'
    : 'It is tried over the network, too. The hub takes it in once, however often it comes.';
}
