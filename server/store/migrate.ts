import { type Kysely, sql } from 'kysely';
import type { Platform } from '../platform/platform';
import type { Migration } from './migrations/migration';
import { migrations as allMigrations } from './migrations/registry';

/**
 * Brings the tables to the newest version; those that ran before are left alone. Replicas that start together wait for
 * one another: the row that names a migration is written first, in the transaction that runs it, and its primary key
 * holds the others back. Throws when the database was written by a newer hub.
 */
export async function migrate<Tables>(
  kysely: Kysely<Tables>,
  platform: Platform,
  migrations: readonly Migration[] = allMigrations,
): Promise<void> {
  await makeList(kysely);
  const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(kysely);
  const unknown = rows.find((row) => !migrations.some((migration) => migration.name === row.name));
  if (unknown !== undefined) {
    throw new Error(`the database was written by a newer hub (it knows "${unknown.name}"): update this one`);
  }
  for (const migration of migrations) {
    if (!rows.some((row) => row.name === migration.name)) {
      await runMigration(kysely, migration, platform);
    }
  }
}

async function makeList<Tables>(kysely: Kysely<Tables>): Promise<void> {
  const statement = sql`create table if not exists migrations (name text primary key, applied_at timestamptz not null)`;
  try {
    await statement.execute(kysely);
  } catch {
    // PostgreSQL lets two sessions that create the same table at once collide in its catalogue; then it is there.
    await statement.execute(kysely);
  }
}

async function runMigration<Tables>(
  kysely: Kysely<Tables>,
  migration: Migration,
  platform: Platform,
): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    const now = platform.now().toISOString();
    const claimed = await sql`
      insert into migrations (name, applied_at) values (${migration.name}, ${now}) on conflict (name) do nothing
      returning name
    `.execute(transaction);
    if (claimed.rows.length === 0) {
      return;
    }
    for (const statement of migration.statements) {
      await sql.raw(statement).execute(transaction);
    }
  });
}
