import { findAccount, saveCursor } from '../accounts/account-repository';
import { applyChanges } from './apply-changes';
import type { HubReply } from './hub-client';
import { noteRestored } from './hub-restored';
import type { SendContext } from './send-outbox';

/** Why pulling stopped; null when everything new was taken in. */
export type PullStop = Exclude<HubReply<never>, { kind: 'ok' }> | null;

/**
 * Takes in what is new, page by page. Changes and cursor move in one transaction, so that a page is taken in exactly
 * once, whenever the app is killed. A hub that has said less than is known here was brought back from a backup, by someone
 * who did not have it say so: then its changes are taken in from the first one on, which changes nothing that is right.
 */
export async function pullChanges(context: SendContext): Promise<PullStop> {
  for (;;) {
    const cursor = findAccount(context.database.read, context.account.id)?.cursor ?? 0;
    const reply = await context.hub.changes(context.token, cursor);
    if (reply.kind !== 'ok') {
      return reply;
    }
    const { changes, cursor: next, more } = reply.value;
    if (next < cursor) {
      context.database.write((database) => {
        noteRestored(database, context.account.id);
        saveCursor(database, context.account.id, 0);
      });
      context.onTasks();
      continue;
    }
    if (next > cursor) {
      context.database.write((database) => applyChanges(database, context.account.id, changes, next));
      // A bundle that was assigned brings its tasks when it is stored; until then no list of tasks is another.
      if (changes.some((change) => change.kind !== 'assigned')) {
        context.onTasks();
      }
    }
    if (!more || next <= cursor) {
      return null;
    }
  }
}
