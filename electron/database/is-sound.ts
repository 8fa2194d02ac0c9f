import { statSync } from 'node:fs';
import type Libsql from 'libsql';
import { z } from 'zod';
import { connectWith, type StoreKey } from './store-key';

const schema = z.array(z.object({ quick_check: z.string() }));

/** Whether SQLite can read a database of its own from beginning to end. Not for the one that is in use. */
export function isSound(file: string, key: StoreKey | null): boolean {
  let connection: Libsql.Database | null = null;
  try {
    if (statSync(file).size === 0) {
      // To SQLite that is a database with nothing in it.
      return false;
    }
    connection = connectWith(file, key);
    const [first, ...others] = schema.parse(connection.prepare('PRAGMA quick_check(1)').all());
    return first?.quick_check === 'ok' && others.length === 0;
  } catch {
    return false;
  } finally {
    connection?.close();
  }
}
