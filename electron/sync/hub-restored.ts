import type { WritableDatabase } from '../database/port';
import { sendAllAgain } from '../outbox/outbox-repository';
import { askForAllDrafts } from '../twins/twin-repository';

/**
 * The hub was brought back from a backup: what it had confirmed since may be gone from it. Submissions go to it again, and of
 * each draft it is asked whether it still has it.
 */
export function noteRestored(database: WritableDatabase, account: string): void {
  sendAllAgain(database, account);
  askForAllDrafts(database, account);
}
