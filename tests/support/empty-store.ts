import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../electron/database/open-database';
import type { Database } from '../../electron/database/port';
import { signIn } from './filled-store';
import { temporaryFolder } from './temporary-folder';

/** A real store on disk with an account and nothing else, closed when the test is over. */
export function emptyStore(): Database {
  const database = openDatabase(join(temporaryFolder(), 'goldsmith.db'));
  onTestFinished(() => database.close());
  signIn(database);
  return database;
}
