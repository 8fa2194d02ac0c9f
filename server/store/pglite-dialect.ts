import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';

const int8 = 20;

/**
 * A kysely dialect over PGlite, the PostgreSQL that runs inside this process. It has one connection, so statements and
 * transactions wait for one another. It writes to the files of `folder` before a statement returns, which survives the
 * death of the process; it never calls fsync, which does not survive the death of the machine.
 */
export async function openPGliteDialect(folder: string): Promise<Dialect> {
  await makeDatabase(folder);
  const database = await open(folder);
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => createDriver(database),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/**
 * Making a database takes seconds. It is made beside its place and renamed, so that being killed in the middle leaves
 * no half of one where a whole one is looked for.
 */
async function makeDatabase(folder: string): Promise<void> {
  if (existsSync(folder)) {
    return;
  }
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  // It holds the hub's private key: nobody else may look in.
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const database = await open(unfinished);
  await database.close();
  await rename(unfinished, folder);
}

function open(folder: string): Promise<PGlite> {
  return PGlite.create({ dataDir: folder, parsers: { [int8]: Number } });
}

function createDriver(database: PGlite): Driver {
  const turns = createTurns();
  const connection: DatabaseConnection = {
    executeQuery: <Row>(query: CompiledQuery) => execute<Row>(database, query),
    streamQuery: () => {
      throw new Error('PGlite has no cursors here: read in pages');
    },
  };
  const say = (statement: string) => () => database.exec(statement).then(() => undefined);
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => turns.take().then(() => connection),
    releaseConnection: () => {
      turns.pass();
      return Promise.resolve();
    },
    beginTransaction: say('begin'),
    commitTransaction: say('commit'),
    rollbackTransaction: say('rollback'),
    destroy: () => database.close(),
  };
}

async function execute<Row>(database: PGlite, query: CompiledQuery): Promise<QueryResult<Row>> {
  const result = await database.query<Row>(query.sql, [...query.parameters]);
  return { rows: result.rows, numAffectedRows: BigInt(result.affectedRows ?? 0) };
}

/** One holder at a time, in the order of asking. */
function createTurns(): { take(): Promise<void>; pass(): void } {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    take: () =>
      new Promise((resolve) => {
        if (taken) {
          waiting.push(resolve);
        } else {
          taken = true;
          resolve();
        }
      }),
    pass: () => {
      const next = waiting.shift();
      if (next === undefined) {
        taken = false;
      } else {
        next();
      }
    },
  };
}
