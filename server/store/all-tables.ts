import type { Kysely } from 'kysely';
import type { ReadableDatabase, WritableDatabase } from './store';
import type { HubTables } from './tables';

/** All but the list of migrations, which says what the others look like. */
export type TableName = Exclude<keyof HubTables, 'migrations'>;

/** A row as it is kept outside a database: what JSON has, times as text. */
export type PlainRow = Record<string, string | number | boolean | null>;

/**
 * Every table with its primary key, each behind those that it refers to. A table that is not here does not compile, and
 * would not be in a backup.
 */
export const tableKeys = {
  hub: ['singleton'],
  experts: ['id'],
  sign_in_codes: ['code_hash'],
  tokens: ['token_hash'],
  projects: ['id'],
  bundles: ['hash'],
  tasks: ['bundle', 'task_id'],
  publications: ['bundle'],
  assignments: ['expert_id', 'bundle'],
  changes: ['expert_id', 'seq'],
  submissions: ['id'],
  pictures: ['expert_id', 'hash'],
  drafts: ['expert_id', 'task_id'],
  draft_versions: ['expert_id', 'task_id', 'hash'],
  draft_parents: ['expert_id', 'task_id', 'parent', 'child'],
  audit: ['seq'],
  audit_head: ['singleton'],
} as const satisfies { readonly [Name in TableName]: readonly (keyof HubTables[Name] & string)[] };

export const tableNames = Object.keys(tableKeys) as readonly TableName[];

/** The query builder without knowledge of the tables: for what does the same with each. */
type AnyTables = Record<string, Record<string, unknown>>;

const rowsPerPage = 200;

/** All rows of a table, in the order of its key, a page at a time. */
export async function* readTable(database: ReadableDatabase, name: TableName): AsyncGenerator<PlainRow[]> {
  const key: readonly string[] = tableKeys[name];
  const all = database as unknown as Pick<Kysely<AnyTables>, 'selectFrom'>;
  for (let last: Record<string, unknown> | null = null; ; ) {
    let query = all.selectFrom(name).selectAll().limit(rowsPerPage);
    for (const column of key) {
      query = query.orderBy(column);
    }
    if (last !== null) {
      const behind = last;
      // Behind the last one: greater in one column of the key, and equal in those before it.
      query = query.where((where) =>
        where.or(
          key.map((column, index) =>
            where.and([
              ...key.slice(0, index).map((before) => where(before, '=', behind[before])),
              where(column, '>', behind[column]),
            ]),
          ),
        ),
      );
    }
    const rows = await query.execute();
    yield rows.map(plainRow);
    last = rows.at(-1) ?? null;
    if (rows.length < rowsPerPage) {
      return;
    }
  }
}

/** Puts rows into a table as they came out of one. */
export async function writeTable(
  database: WritableDatabase,
  name: TableName,
  rows: readonly PlainRow[],
): Promise<void> {
  const all = database as unknown as Pick<Kysely<AnyTables>, 'insertInto'>;
  for (let start = 0; start < rows.length; start += rowsPerPage) {
    await all
      .insertInto(name)
      .values(rows.slice(start, start + rowsPerPage))
      .execute();
  }
}

function plainRow(row: Record<string, unknown>): PlainRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Date ? value.toISOString() : (value as string),
    ]),
  );
}
