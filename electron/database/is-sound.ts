import Libsql from 'libsql';
import { z } from 'zod';

const schema = z.array(z.object({ quick_check: z.string() }));

/** Whether SQLite can read a database of its own from beginning to end. Not for the one that is in use. */
export function isSound(file: string): boolean {
  let connection: Libsql.Database | null = null;
  try {
    connection = new Libsql(file);
    const [first, ...others] = schema.parse(connection.prepare('PRAGMA quick_check(1)').all());
    return first?.quick_check === 'ok' && others.length === 0;
  } catch {
    return false;
  } finally {
    connection?.close();
  }
}
