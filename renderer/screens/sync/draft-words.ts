import type { SyncStatus } from '#shared/ipc/sync';
import type { WaitingDraft } from '#shared/ipc/twin';
import { assertNever } from '#shared/lib/assert-never';
import { TOO_LARGE } from '../shell/too-large-draft';

/** What happens to all that wait, said once above them; null where nothing has to be said. */
export function whenTheyAreCopied(
  drafts: readonly WaitingDraft[],
  phase: SyncStatus['phase'],
): string | null {
  const waiting = drafts.filter(({ state }) => state === 'waiting').length;
  if (drafts.length === 0) {
    return 'Nothing waits: the hub has a copy of every draft.';
  }
  if (waiting === 0) {
    return null;
  }
  const [they, are] = waiting === 1 ? ['It', 'is'] : ['They', 'are'];
  switch (phase) {
    case 'signed-out':
    case 'needs-sign-in':
      return 'What waits is saved on this computer, and is copied as soon as you have signed in again.';
    case 'offline':
      return `What waits is saved on this computer. ${they} ${are} copied once the hub can be reached, and your other devices have what was copied last.`;
    case 'syncing':
    case 'idle':
      return 'What waits is saved on this computer, and is copied with the next exchange.';
    default:
      return assertNever(phase);
  }
}

/** Why one draft is not copied, or not yet, and what the expert can do about it; null where nothing sets it apart. */
export function whatIsInTheWay({ state, answer }: Pick<WaitingDraft, 'state' | 'answer'>): string | null {
  switch (state) {
    case 'too-large':
      return `${TOO_LARGE} Open the task to save a copy to a file.`;
    case 'refused':
      return 'It is saved on this computer, and is tried again when you write on. To have it elsewhere, open the task and save a copy to a file.';
    case 'waiting':
      return answer === null ? null : 'It is tried again by itself.';
    default:
      return assertNever(state);
  }
}
