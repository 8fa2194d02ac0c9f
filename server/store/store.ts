import type { Kysely, Transaction } from 'kysely';
import type { HubTables } from './tables';

/** What a function that only reads is given. */
export type ReadableDatabase = Pick<Kysely<HubTables>, 'selectFrom'>;

/** What a function that writes is given: always inside a transaction. */
export type WritableDatabase = Transaction<HubTables>;

/** The hub's database. */
export interface Store {
  readonly kind: 'pglite' | 'postgres';
  readonly read: ReadableDatabase;
  /**
   * Runs `work` in one transaction, and again where the database asks for that (serialization failure, deadlock), so
   * `work` must have no effects besides those on the database it is given. Never call `read` inside: the embedded
   * database has a single connection, which the transaction holds.
   */
  write<Value>(work: (database: WritableDatabase) => Promise<Value>): Promise<Value>;
  /**
   * Has `work` read everything as it was at one moment, while others write. The embedded database has a single connection,
   * so there the others wait.
   */
  snapshot<Value>(work: (database: ReadableDatabase) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}
