import { expect, test } from 'vitest';
import { findRawSql, rawSql } from './raw-sql.mjs';

test('every way to make a statement of a value is found outside its one place', () => {
  for (const text of [
    'await sql.raw(`delete from tokens`).execute(database);',
    'const where = sql.lit(name);',
    'sql.ref(column)',
    'await sql`delete from tokens`.execute(database);',
    'await sql<{ id: string }>`select id from experts`.execute(database);',
    "import pg from 'pg';",
    "import { PGlite } from '@electric-sql/pglite';",
    'await pool.query(text);',
    'await client.query<Row>(text, values);',
    'database.executeQuery(CompiledQuery.raw(text));',
    ['const text = `select * from experts where name = $', '{name}`;'].join(''),
    `const text = "delete from tokens where id = '" + id;`,
  ]) {
    expect(rawSql({ path: 'server/experts/x.ts', text }), text).not.toEqual([]);
  }
});

test('in its place it is free, and what the builder binds is no finding', () => {
  const migrating = {
    path: 'server/store/migrate.ts',
    text: 'await sql.raw(statement).execute(transaction);',
  };
  expect(rawSql(migrating)).toEqual([]);
  const built =
    "database.selectFrom('experts').selectAll().where('name', '=', name).execute();\n// sql.raw(name)";
  expect(rawSql({ path: 'server/experts/x.ts', text: built })).toEqual([]);
});

test('the hub has none', () => {
  expect(findRawSql()).toEqual([]);
});
