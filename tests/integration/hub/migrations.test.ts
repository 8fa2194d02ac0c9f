import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestPlatform } from '../../../server/platform/test-platform';
import { migrate } from '../../../server/store/migrate';
import { migrations } from '../../../server/store/migrations/registry';
import { openPGliteDialect } from '../../../server/store/pglite-dialect';
import { makeHubFolder, removeHubFolder } from '../../support/hub-folder';

const folder = makeHubFolder();
const platform = createTestPlatform();
let database: Kysely<unknown>;

beforeAll(async () => {
  database = new Kysely<unknown>({ dialect: await openPGliteDialect(join(folder, 'database')) });
});

afterAll(async () => {
  await database.destroy();
  removeHubFolder(folder);
});

// An empty schema is as good as an empty database, and made in no time.
beforeEach(async () => {
  await sql`drop schema if exists fresh cascade`.execute(database);
  await sql`create schema fresh`.execute(database);
  await sql`set search_path to fresh`.execute(database);
});

async function columns(table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'fresh' and table_name = ${table} order by ordinal_position
  `.execute(database);
  return rows.map((row) => row.name);
}

const applied = async () =>
  (await sql<{ name: string }>`select name from migrations order by name`.execute(database)).rows.map(
    (row) => row.name,
  );

test('an empty database gets every migration, in the order of their numbers', async () => {
  await migrate(database, platform);
  const names = migrations.map((migration) => migration.name);
  expect(await applied()).toEqual(names);
  expect(names).toEqual([...names].sort());
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
});

test('0001 makes the tables that signing in, publishing, submitting and exporting need', async () => {
  await migrate(database, platform, migrations.slice(0, 1));
  expect(await columns('experts')).toEqual(['id', 'name', 'role', 'active', 'last_seq', 'created_at']);
  expect(await columns('changes')).toEqual(['expert_id', 'seq', 'kind', 'bundle', 'created_at']);
  expect(await columns('submissions')).toContain('receipt');
  const twice = sql`insert into hub values (1, 'a', 'b', 'c', 'd', 'e', now())`;
  await twice.execute(database);
  await expect(twice.execute(database)).rejects.toThrow('duplicate key');
  await expect(
    sql`insert into tasks (bundle, task_id, position, body) values ('none', 't', 0, '{}')`.execute(database),
  ).rejects.toThrow('foreign key');
});

test('a second time changes nothing', async () => {
  await migrate(database, platform);
  await sql`insert into projects (id, name, created_at) values ('p', 'P', now())`.execute(database);
  await migrate(database, platform);
  const { rows } = await sql`select id from projects`.execute(database);
  expect(rows).toEqual([{ id: 'p' }]);
});

test('a migration that fails leaves nothing of itself, and works when it is mended', async () => {
  await migrate(database, platform);
  const broken = { name: '9999-broken', statements: ['create table half (id text)', 'create nonsense'] };
  await expect(migrate(database, platform, [...migrations, broken])).rejects.toThrow('syntax error');
  expect(await columns('half')).toEqual([]);
  expect(await applied()).toEqual(migrations.map((migration) => migration.name));
  await migrate(database, platform, [
    ...migrations,
    { ...broken, statements: ['create table half (id text)'] },
  ]);
  expect(await columns('half')).toEqual(['id']);
});

test('a database of a newer hub is left alone', async () => {
  await migrate(database, platform);
  await sql`insert into migrations (name, applied_at) values ('9999-future', now())`.execute(database);
  await expect(migrate(database, platform)).rejects.toThrow('written by a newer hub');
});
