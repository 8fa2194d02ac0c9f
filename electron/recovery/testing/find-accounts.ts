import { z } from 'zod';
import type { Database } from '../../database/port';

/** For tests: the accounts that a store has. */
export function findAccounts({ read }: Database): string[] {
  return read
    .all('SELECT id FROM accounts ORDER BY id', [], z.object({ id: z.string() }))
    .map(({ id }) => id);
}
