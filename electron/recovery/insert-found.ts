import { z } from 'zod';
import type { FoundRow } from '../database/damaged-file';
import type { ReadableDatabase, WritableDatabase } from '../database/port';

const columnSchema = z.object({ name: z.string() });

/** What can be read of each table of a damaged file. */
export type FoundTables = (table: string) => readonly FoundRow[];

/**
 * Puts a row of a damaged file into a table of a sound one that has all its columns. False where it is there already, or
 * where the table does not take it.
 */
export function insertFound(database: WritableDatabase, table: string, row: FoundRow): boolean {
  const columns = Object.keys(row);
  const values = columns.map((name) => row[name] ?? null);
  const places = columns.map(() => '?').join(', ');
  try {
    const sql = `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${places})`;
    return columns.length > 0 && database.run(sql, ...values).changes > 0;
  } catch {
    // Of another type than the column, or of something that could not be read.
    return false;
  }
}

/** Every column of a table of this version. */
export function columnsOf({ all }: ReadableDatabase, table: string): string[] {
  return all('SELECT name FROM pragma_table_info(?)', [table], columnSchema).map(({ name }) => name);
}
