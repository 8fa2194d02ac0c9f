import type { Handover } from '../../stores/navigation-store';
import type { ToastMessage } from '../../ui/toast';

/** What is said to whoever signs in while somebody else's task is open; null while that is still being put away. */
export function describeHandover({ from, to, title, state }: Handover): ToastMessage | null {
  switch (state) {
    case 'closing':
      return null;
    case 'kept':
      return {
        tone: 'info',
        title: `${to} is signed in now`,
        detail: `“${title}” was open and belongs to ${from}. It is saved and closed; the draft is there again when ${from} signs in.`,
        // With something to press it stays until it was read.
        action: { label: 'All right', onAct: () => undefined },
      };
    case 'not-saved':
      return {
        tone: 'bad',
        title: `${to} is signed in now, but the last words in “${title}” are not saved`,
        detail: `They belong to ${from}. The task stays open until they are on disk under ${from}’s account, and is closed then.`,
      };
  }
}
