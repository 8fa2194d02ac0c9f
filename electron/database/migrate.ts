import type Libsql from 'libsql';
import { z } from 'zod';
import { initial } from './migrations/001-initial';
import { history } from './migrations/002-history';
import { pictures } from './migrations/003-pictures';
import { authorship } from './migrations/004-authorship';
import { recovery } from './migrations/005-recovery';
import { twins } from './migrations/006-twins';
import { files } from './migrations/007-files';
import { copyTroubles } from './migrations/008-copy-troubles';
import { sentVersions } from './migrations/009-sent-versions';
import type { WritableDatabase } from './port';

/** A step from one schema to the next. Never changed once released; a new one is added instead. */
export interface Migration {
  readonly name: string;
  up(database: WritableDatabase): void;
}

export const migrations: readonly Migration[] = [
  initial,
  history,
  pictures,
  authorship,
  recovery,
  twins,
  files,
  copyTroubles,
  sentVersions,
];

/** The file was written by a newer Goldsmith. It is left as it is. */
export class NewerStore extends Error {
  override readonly name = 'NewerStore';
}

/** Runs the migrations that the file has not seen, each in its own transaction together with its mark. */
export function migrate(
  connection: Libsql.Database,
  transaction: (work: (database: WritableDatabase) => void) => void,
): void {
  const found = z.object({ user_version: z.int() }).parse(connection.prepare('PRAGMA user_version').get());
  const version = found.user_version;
  if (version > migrations.length) {
    throw new NewerStore(`the store has schema ${version}; this Goldsmith knows ${migrations.length}`);
  }
  for (const [index, migration] of migrations.entries()) {
    if (index >= version) {
      transaction((database) => {
        migration.up(database);
        database.run(`PRAGMA user_version = ${index + 1}`);
      });
    }
  }
}
