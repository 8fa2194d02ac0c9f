import type Libsql from 'libsql';
import type { SqlValue } from './port';
import { connectWith, type StoreKey } from './store-key';

/** A row as it was read: nothing of it is certain. */
export type FoundRow = Readonly<Record<string, SqlValue>>;

const BATCH = 64;
const ROW = 'row id';
const MIN = -(2n ** 63n);
const MAX = 2n ** 63n - 1n;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * A database that is not sound, read as far as it goes. Opening changes files, so what it is given is a copy.
 *
 *   rows from the first on ──► ✗ damage ✗ ◄── rows from the last back
 *
 * Texts are read as bytes: the database library ends the whole process at one that is no UTF-8.
 */
export class DamagedFile {
  readonly #connection: Libsql.Database;

  /** Throws what the database library throws where nothing at all can be read. */
  constructor(copy: string, key: StoreKey | null) {
    this.#connection = connectWith(copy, key);
    this.#connection.exec('PRAGMA trusted_schema = OFF');
    this.#connection.exec('PRAGMA cell_size_check = ON');
  }

  /** Of every row of a table that can be read those of these columns that there are; none where there is no such table. */
  rows(table: string, columns: readonly string[]): FoundRow[] {
    const name = quoted(table);
    const known = columns.filter(
      (column) => this.#read(`SELECT ${quoted(column)} FROM ${name} LIMIT 0`) !== null,
    );
    if (known.length === 0) {
      return [];
    }
    const values = known.map(asBytes).join(', ');
    if (this.#read(`SELECT rowid FROM ${name} LIMIT 0`) === null) {
      return this.#readWithoutRowid(`SELECT ${values} FROM ${name}`);
    }
    const all = `SELECT rowid AS "${ROW}", ${values} FROM ${name} WHERE rowid`;
    const forward = this.#walk(`${all} > ? ORDER BY rowid`, MIN);
    if (forward.isWhole) {
      return forward.rows;
    }
    const reached = forward.last ?? MIN;
    const back = this.#walk(`${all} < ? ORDER BY rowid DESC`, MAX, (number) => number > reached);
    return [...forward.rows, ...back.rows.reverse()];
  }

  close(): void {
    this.#connection.close();
  }

  #readWithoutRowid(sql: string): FoundRow[] {
    const rows: FoundRow[] = [];
    for (let from = 0; ; from += BATCH) {
      const batch = this.#read(`${sql} LIMIT ${BATCH} OFFSET ?`, BigInt(from));
      rows.push(...(batch ?? []).flatMap(decoded));
      if (batch === null || batch.length < BATCH) {
        return rows;
      }
    }
  }

  /** In batches, and one at a time where a batch fails, so that the last one before the damage is had as well. */
  #walk(sql: string, from: bigint, isWanted: (number: bigint) => boolean = () => true) {
    const rows: FoundRow[] = [];
    let last: bigint | null = null;
    let size = BATCH;
    for (;;) {
      const batch = this.#read(`${sql} LIMIT ${size}`, last ?? from);
      if (batch === null && size === 1) {
        return { rows, last, isWhole: false };
      }
      if (batch === null) {
        size = 1;
        continue;
      }
      for (const row of batch) {
        last = BigInt(row[ROW] as number | bigint);
        rows.push(...(isWanted(last) ? decoded(row) : []));
      }
      if (batch.length < size || (last !== null && !isWanted(last))) {
        return { rows, last, isWhole: true };
      }
    }
  }

  #read(sql: string, ...values: readonly bigint[]): Record<string, unknown>[] | null {
    try {
      return this.#connection.prepare(sql).all(...values) as Record<string, unknown>[];
    } catch {
      return null;
    }
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function asBytes(column: string): string {
  const name = quoted(column);
  return `CASE typeof(${name}) WHEN 'text' THEN CAST(${name} AS BLOB) ELSE ${name} END AS ${name}`;
}

/** With its texts; nothing where one of them is none. */
function decoded({ [ROW]: _row, ...values }: Record<string, unknown>): FoundRow[] {
  try {
    const entries = Object.entries(values).map(([name, value]) => [
      name,
      value instanceof Uint8Array || value instanceof ArrayBuffer
        ? decoder.decode(value)
        : (value as SqlValue),
    ]);
    return [Object.fromEntries(entries)];
  } catch {
    return [];
  }
}
