import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const int8 = 20;

/**
 * A kysely dialect over a pool of connections to a PostgreSQL, or to a cluster that speaks its language.
 * @param url as in DATABASE_URL: postgres://user:password@host:port/database
 */
export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    types: {
      // The hub's whole numbers stay far below 2^53.
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
    } as pg.CustomTypesConfig,
  });
  // A connection that dies is replaced by the pool, and whoever is using it is told by the statement that fails. Without
  // these listeners, of which the pool sees to idle connections alone, it would end the process besides.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}
