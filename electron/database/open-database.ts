import { dirname } from 'node:path';
import type Libsql from 'libsql';
import type { z } from 'zod';
import { syncFolder } from '../platform/durable-files';
import { migrate } from './migrate';
import type { Database, ReadableDatabase, SqlValue, WritableDatabase } from './port';
import { StorageError, toStorageError } from './storage-error';
import { addressWith, connectWith, type StoreKey } from './store-key';

/** SQLite's primary result codes after which the state of the file is unknown: the handle is not used again. */
const POISON = /^SQLITE_IOERR/;

const FOLD_LOG = 'PRAGMA wal_checkpoint(TRUNCATE)';

/** Connections to files that turned out to be damaged, held so that no collection of garbage closes them. */
const leftOpen: Libsql.Database[] = [];

/**
 * Closes what was left open because a file is damaged: closing folds the log into the file, and a damaged one is to stay as
 * it is until it has been moved.
 */
export function closeLeftOpen(): void {
  for (const connection of leftOpen.splice(0)) {
    try {
      connection.close();
    } catch (error) {
      console.error('a damaged store could not be closed', error);
    }
  }
}

/**
 * Opens the store at `file`, making it when there is none, and brings it to the current schema. With a key all of it is
 * encrypted, log and all.
 *
 * WAL with synchronous=FULL: a commit returns only after fsync, which is what lets the app say "Saved". ONE connection
 * only: SQLite 3.45 has a WAL-reset defect with two or more.
 * Throws StorageError when the file cannot be opened, and NewerStore when a newer Goldsmith wrote it. After a StorageError that
 * says `damaged`, `closeLeftOpen` is to be called when the file has been moved.
 */
export function openDatabase(file: string, key: StoreKey | null = null): Database {
  return new LibsqlDatabase(file, key);
}

class LibsqlDatabase implements Database {
  readonly read: ReadableDatabase;
  readonly #file: string;
  readonly #key: StoreKey | null;
  #connection: Libsql.Database | null;
  #statements = new Map<string, Libsql.Statement>();
  /** An I/O error has come since the last time that everything was written anew. */
  #isDoubtful = false;

  constructor(file: string, key: StoreKey | null) {
    this.#file = file;
    this.#key = key;
    this.#connection = guarded(() => connect(file, key));
    this.read = {
      all: (sql, values, row) => this.#all(sql, values, row),
      get: (sql, values, row) => this.#all(sql, values, row)[0] ?? null,
    };
    try {
      this.#guardedByHandle(() => migrate(this.#open(), this.#transaction.bind(this)));
    } catch (error) {
      if (isDamage(error) && this.#connection !== null) {
        leftOpen.push(this.#connection);
        this.#connection = null;
      }
      this.#abandon();
      throw error;
    }
  }

  write<Value>(work: (database: WritableDatabase) => Value): Value {
    return this.#guardedByHandle(() => this.#transaction(work));
  }

  foldLog(): void {
    this.#guardedByHandle(() => this.#open().exec(FOLD_LOG));
  }

  copyTo(file: string, key = this.#key): void {
    const place = key === this.#key ? file : addressWith(file, key);
    this.#guardedByHandle(() => this.#open().prepare('VACUUM INTO ?').run(place));
  }

  close(): void {
    this.#connection?.close();
    this.#connection = null;
    this.#statements.clear();
  }

  #transaction<Value>(work: (database: WritableDatabase) => Value): Value {
    const connection = this.#open();
    connection.exec('BEGIN IMMEDIATE');
    try {
      const value = work({ ...this.read, run: (sql, ...values) => this.#run(sql, values) });
      connection.exec('COMMIT');
      return value;
    } catch (error) {
      if (connection.inTransaction) {
        connection.exec('ROLLBACK');
      }
      throw error;
    }
  }

  #all<Row>(sql: string, values: readonly SqlValue[], row: z.ZodType<Row>): Row[] {
    return this.#guardedByHandle(() =>
      this.#statement(sql)
        .all(...values)
        .map((found) => row.parse(found)),
    );
  }

  #run(sql: string, values: readonly SqlValue[]): { changes: number; inserted: number } {
    const { changes, lastInsertRowid } = this.#statement(sql).run(...values);
    return { changes, inserted: Number(lastInsertRowid) };
  }

  #statement(sql: string): Libsql.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) {
      return known;
    }
    const statement = this.#open().prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  /** The connection; a new one after an I/O error, since the old one may believe in pages that never reached the disk. */
  #open(): Libsql.Database {
    this.#connection ??= guarded(() =>
      this.#isDoubtful ? reconnect(this.#file, this.#key) : connect(this.#file, this.#key),
    );
    this.#isDoubtful = false;
    return this.#connection;
  }

  #guardedByHandle<Value>(work: () => Value): Value {
    try {
      return guarded(work);
    } catch (error) {
      if (error instanceof StorageError && POISON.test(error.message)) {
        this.#isDoubtful = true;
        this.#abandon();
      }
      throw error;
    }
  }

  #abandon(): void {
    try {
      this.close();
    } catch {
      this.#connection = null;
      this.#statements.clear();
    }
  }
}

function connect(file: string, key: StoreKey | null): Libsql.Database {
  const connection = connectWith(file, key);
  try {
    connection.exec('PRAGMA journal_mode = WAL');
    connection.exec('PRAGMA synchronous = FULL');
    // On macOS a plain fsync leaves data in the drive's cache; elsewhere these do nothing.
    connection.exec('PRAGMA fullfsync = ON');
    connection.exec('PRAGMA checkpoint_fullfsync = ON');
    connection.exec('PRAGMA foreign_keys = ON');
    connection.exec('PRAGMA trusted_schema = OFF');
    // The first read is what makes the log.
    connection.prepare('PRAGMA user_version').get();
  } catch (error) {
    // Not closed when something fails here.
    if (isDamage(error)) {
      leftOpen.push(connection);
    }
    throw error;
  }
  syncNames(file);
  return connection;
}

function isDamage(error: unknown): boolean {
  const known = error instanceof StorageError ? error : toStorageError(error);
  return known?.code === 'damaged';
}

/**
 * SQLite syncs the folder, too, when it has made a log, but does not mind when that fails: after a power cut all that the
 * log held would be gone with its name.
 */
function syncNames(file: string): void {
  try {
    syncFolder(dirname(file));
  } catch (error) {
    throw new StorageError('other', `the folder of ${file} could not be synced`, error);
  }
}

/**
 * After an I/O error: the operating system shows what it was given as if it were on the disk, and never tries again by
 * itself. So all of the log is written into the file, and both are synced, before anything is built on it.
 */
function reconnect(file: string, key: StoreKey | null): Libsql.Database {
  const connection = connect(file, key);
  try {
    connection.exec(FOLD_LOG);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function guarded<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw toStorageError(error) ?? error;
  }
}
