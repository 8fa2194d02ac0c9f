import Libsql from 'libsql';
import { z } from 'zod';
import { migrations } from './migrate';
import type { ReadableDatabase, SqlValue } from './port';

/** A table, index or trigger, as SQLite keeps it. */
export interface SchemaEntry {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

const bytesSchema = z
  .union([z.instanceof(Uint8Array), z.instanceof(ArrayBuffer)])
  .nullable()
  .transform((bytes) => (bytes === null ? '' : Buffer.from(bytes as ArrayBuffer).toString('latin1')));
const entrySchema = z.object({ type: bytesSchema, name: bytesSchema, sql: bytesSchema });

/** Read as bytes: a damaged one may be no text, at which the database library ends the process. */
const READ = `SELECT CAST(type AS BLOB) AS type, CAST(name AS BLOB) AS name, CAST(sql AS BLOB) AS sql
  FROM sqlite_schema ORDER BY name`;

/** What a store consists of. */
export function readSchema(read: ReadableDatabase): SchemaEntry[] {
  return read.all(READ, [], entrySchema);
}

let fresh: SchemaEntry[] | null = null;

/** What a store of this version consists of that was just made. */
export function freshSchema(): SchemaEntry[] {
  fresh ??= makeFresh();
  return fresh;
}

function makeFresh(): SchemaEntry[] {
  const connection = new Libsql(':memory:');
  const all = (sql: string) => connection.prepare(sql).all();
  const run = (sql: string, ...values: readonly SqlValue[]) => {
    const { changes, lastInsertRowid } = connection.prepare(sql).run(...values);
    return { changes, inserted: Number(lastInsertRowid) };
  };
  for (const migration of migrations) {
    migration.up({ all: () => [], get: () => null, run });
  }
  const entries = z.array(entrySchema).parse(all(READ));
  connection.close();
  return entries;
}
