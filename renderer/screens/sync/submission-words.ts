import type { OutboxItem, SyncStatus } from '#shared/ipc/sync';
import { assertNever } from '#shared/lib/assert-never';

/** What happens to all that wait, said once above them; null where nothing has to be said. */
export function whenTheyGo(waiting: number, phase: SyncStatus['phase']): string | null {
  if (waiting === 0) {
    return null;
  }
  const [they, go, them] = waiting === 1 ? ['It', 'goes', 'it'] : ['They', 'go', 'them'];
  switch (phase) {
    case 'signed-out':
    case 'needs-sign-in':
      return 'What waits stays on this computer, and goes as soon as you have signed in again. Where there is no network for that, save it to a file and have that taken to the hub.';
    case 'offline':
      return `${they} ${go} by ${waiting === 1 ? 'itself' : 'themselves'} once the hub can be reached. If that takes long, save ${them} to a file and have that taken to the hub: it takes in each once, however often it comes.`;
    case 'syncing':
    case 'idle':
      return null;
    default:
      return assertNever(phase);
  }
}

/** What happens next to one submission, or what the expert can do about it; null where nothing sets it apart. */
export function whatNext(item: Pick<OutboxItem, 'state' | 'answer' | 'exportedAt'>): string | null {
  switch (item.state) {
    case 'sent':
    case 'sending':
      return null;
    case 'refused':
      return 'Open the task, put this right, and submit it again.';
    case 'waiting':
      if (item.exportedAt !== null) {
        return 'It stays here until the hub’s receipt comes, by the network or by file.';
      }
      return item.answer === null ? null : 'It is tried again by itself, after longer waits each time.';
    default:
      return assertNever(item.state);
  }
}
