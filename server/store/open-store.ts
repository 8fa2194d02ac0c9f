import { Kysely } from 'kysely';
import type { Platform } from '../platform/platform';
import { migrate } from './migrate';
import { openPGliteDialect } from './pglite-dialect';
import { postgresDialect } from './postgres-dialect';
import { sqlState } from './sql-state';
import type { Store, WritableDatabase } from './store';
import type { HubTables } from './tables';

/** Serialization failure and deadlock, after which the same transaction may succeed. */
const retryCodes: ReadonlySet<unknown> = new Set(['40001', '40P01']);
const mostAttempts = 20;
/** Milliseconds. */
const longestWait = 400;

/** Where the hub's tables are: a folder for the embedded database, or the address of a PostgreSQL. */
export type StorePlace =
  | { readonly kind: 'pglite'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** Opens the database and brings its tables to the newest version. Rejects when it cannot be reached. */
export async function openStore(place: StorePlace, platform: Platform): Promise<Store> {
  const kysely = await openTables(place);
  try {
    await migrate(kysely, platform);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  return storeOver(kysely, place.kind, platform);
}

/** Opens the database with whatever tables it has. */
export async function openTables(place: StorePlace): Promise<Kysely<HubTables>> {
  const dialect =
    place.kind === 'pglite' ? await openPGliteDialect(place.folder) : postgresDialect(place.url);
  return new Kysely<HubTables>({ dialect });
}

/** The store over an open database; closing it closes that. */
export function storeOver(kysely: Kysely<HubTables>, kind: Store['kind'], platform: Platform): Store {
  return {
    kind,
    read: kysely,
    write: (work) => runInTransaction(kysely, work, platform),
    snapshot: (work) =>
      kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    close: () => kysely.destroy(),
  };
}

async function runInTransaction<Value>(
  kysely: Kysely<HubTables>,
  work: (database: WritableDatabase) => Promise<Value>,
  platform: Platform,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await kysely.transaction().execute(work);
    } catch (error) {
      if (attempt === mostAttempts || !retryCodes.has(sqlState(error))) {
        throw error;
      }
      // Drawn at random, or those who got in one another's way would do so again.
      const [drawn = 0] = platform.randomBytes(1);
      await platform.wait((drawn / 256) * Math.min(longestWait, 10 * 2 ** attempt));
    }
  }
}
