import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import type { ReadableDatabase } from '../database/port';
import { freshSchema, readSchema, type SchemaEntry } from '../database/schema';
import { isAsSaved } from '../drafts/revision-sum';

/** Texts that are looked at in one go, so that whoever looks between saves holds none of them up for long. */
const BATCH = 200;

const summedSchema = z.object({
  number: z.int(),
  task: z.string(),
  revision: z.int(),
  step: z.string().nullable(),
  text: z.string(),
  sum: z.int().nullable(),
});
const checkSchema = z.array(z.record(z.string(), z.unknown()));
const columnSchema = z.object({ name: z.string(), type: z.string() });
const bytesSchema = z.object({
  number: z.union([z.int(), z.bigint()]),
  bytes: z.union([z.instanceof(Uint8Array), z.instanceof(ArrayBuffer)]).nullable(),
});

/**
 * Looks through a store a piece at a time: whether its tables are those of this version, what SQLite says of each, and
 * whether every text is one. The last is no matter of taste: the database library ends the whole process at a text that
 * is no UTF-8. Gives what is wrong, as a sentence for the log; null when nothing is. Throws StorageError where reading
 * itself fails.
 */
export function* lookThrough(
  read: ReadableDatabase,
  pragma: 'quick_check' | 'integrity_check',
): Generator<void, string | null> {
  const schema = readSchema(read);
  if (!isSameSchema(schema, freshSchema())) {
    return 'its tables are not those of this version';
  }
  for (const { name } of schema.filter(
    ({ type, sql }) => type === 'table' && !sql.startsWith('CREATE VIRTUAL'),
  )) {
    yield;
    const found = checkSchema.parse(
      read.all(`PRAGMA ${pragma}("${name}")`, [], z.record(z.string(), z.unknown())),
    );
    if (found.some((row) => row[pragma] !== 'ok')) {
      return `${name}: ${JSON.stringify(found.slice(0, 3))}`;
    }
  }
  for (const { name, sql } of schema.filter(({ type, sql }) => type === 'table' && /\bSTRICT\b/u.test(sql))) {
    const rowid = /WITHOUT ROWID/u.test(sql) ? null : 'rowid';
    const columns = read.all('SELECT name, type FROM pragma_table_info(?)', [name], columnSchema);
    for (const column of columns.filter(({ type }) => type === 'TEXT')) {
      const bad = yield* findBadText(read, name, column.name, rowid);
      if (bad) {
        return `${name}.${column.name} holds what is no text`;
      }
    }
  }
  return yield* findChanged(read);
}

/** Looks at every revision, and at every copy, for whether it still says what it said. */
function* findChanged(read: ReadableDatabase): Generator<void, string | null> {
  for (const { table, text } of [
    { table: 'revisions', text: `step, coalesce(whole, patch)` },
    { table: 'draft_copies', text: `NULL AS step, answers` },
  ]) {
    const rows = `SELECT rowid AS number, task, revision, sum, ${text} AS text FROM ${table}`;
    for (let from = -1; ; ) {
      yield;
      const batch = read.all(`${rows} WHERE rowid > ? ORDER BY rowid LIMIT ${BATCH}`, [from], summedSchema);
      const changed = batch.find((row) => !isAsSaved(row, row.sum));
      if (changed !== undefined) {
        return `${table}: revision ${changed.revision} of ${changed.task} is not what was saved`;
      }
      if (batch.length < BATCH) {
        break;
      }
      from = batch.at(-1)?.number ?? from;
    }
  }
  return null;
}

function* findBadText(
  read: ReadableDatabase,
  table: string,
  column: string,
  rowid: 'rowid' | null,
): Generator<void, boolean> {
  const rows = `SELECT ${rowid ?? 0} AS number, CAST(${column} AS BLOB) AS bytes FROM ${table}`;
  for (let from: number | bigint = -1; ; ) {
    yield;
    const batch: z.infer<typeof bytesSchema>[] =
      rowid === null
        ? read.all(rows, [], bytesSchema)
        : read.all(`${rows} WHERE rowid > ? ORDER BY rowid LIMIT ${BATCH}`, [from], bytesSchema);
    if (batch.some(({ bytes }) => bytes !== null && !isUtf8(bytes))) {
      return true;
    }
    if (rowid === null || batch.length < BATCH) {
      return false;
    }
    from = batch.at(-1)?.number ?? from;
  }
}

/** What SQLite makes for itself, for the search or for its own use, may be another with another version of it. */
function isSameSchema(one: readonly SchemaEntry[], other: readonly SchemaEntry[]): boolean {
  const ours = (schema: readonly SchemaEntry[]) =>
    schema.filter(({ name }) => !/^(?:task_search|sqlite)_/u.test(name));
  return JSON.stringify(ours(one)) === JSON.stringify(ours(other));
}
