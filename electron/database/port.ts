import type { z } from 'zod';
import type { StoreKey } from './store-key';

/** What may be bound to a statement. */
export type SqlValue = string | number | bigint | Uint8Array | null;

/** What a function that only reads is given. Rows are parsed on the way out: nothing unparsed leaves the database. */
export interface ReadableDatabase {
  /** All rows of a query, parsed. */
  all<Row>(sql: string, values: readonly SqlValue[], row: z.ZodType<Row>): Row[];
  /** The first row of a query, parsed; null when there is none. */
  get<Row>(sql: string, values: readonly SqlValue[], row: z.ZodType<Row>): Row | null;
}

/** What a function that changes data is given; it exists only inside a transaction. */
export interface WritableDatabase extends ReadableDatabase {
  /** Runs a statement and says how many rows it changed, and which row was inserted last. */
  run(sql: string, ...values: readonly SqlValue[]): { readonly changes: number; readonly inserted: number };
}

/** The one store of the app. Everything is synchronous: one connection, one writer, one thread. */
export interface Database {
  readonly read: ReadableDatabase;
  /**
   * Runs `work` in one transaction and returns only after its commit is on disk. When `work` throws, nothing of it
   * remains. Throws StorageError when the disk does not play along. Never hold it across a wait: `work` is synchronous.
   */
  write<Value>(work: (database: WritableDatabase) => Value): Value;
  /** Moves all that the write-ahead log holds into the file itself, and syncs both. */
  foldLog(): void;
  /**
   * Has the database itself write a copy of all that is committed to a file that is not there yet; not synced. It has the
   * key of the store, or the one that is given: with null anyone can read it.
   */
  copyTo(file: string, key?: StoreKey | null): void;
  close(): void;
}
