import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { z } from 'zod';
import { taskIdSchema } from '#shared/lib/ids';
import { migrations } from '../../../electron/database/migrate';
import { openDatabase } from '../../../electron/database/open-database';
import type { SqlValue } from '../../../electron/database/port';
import { enqueue } from '../../../electron/outbox/outbox-repository';
import { sha256 } from '../../../electron/platform/sha256';
import { storePaths } from '../../../electron/recovery/store-paths';
import { savePlace } from '../../../electron/tasks/task-repository';
import { ACCOUNT } from '../../support/filled-store';
import { WRITE } from '../../support/text-of-revision';
import { fillStore } from './fill-store';
import { bodyOf, type Facts, submissionOf, TASK } from './stored-facts';

const FACTS: Facts = { revision: 60, place: 7, queued: 4 };
const TASKS = 8;
/** What the first schema had that is not made from anything else. */
const TABLES = [
  'accounts',
  'bundles',
  'tasks',
  'task_texts',
  'drafts',
  'revisions',
  'places',
  'outbox',
] as const;

const rowsSchema = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])));

/**
 * Makes a data folder of each schema that there ever was, all of them with the same work in them: a store of the first
 * schema, and what the migrations up to each one make of it. Migrations are never changed, so these are what Goldsmiths of
 * then left behind. Gives the folders, the first schema's first, and what is in each.
 */
export async function goldenStores(scratch: string): Promise<{ folders: string[]; facts: Facts }> {
  const today = join(scratch, 'today');
  await fillStore(today, TASKS, FACTS.revision);
  const { database } = storePaths(today);
  addTheRest(database);
  const folders = migrations.map((_, index) => {
    const folder = join(scratch, `schema-${index + 1}`);
    mkdirSync(folder);
    makeAsOf(index + 1, database, storePaths(folder).database);
    return folder;
  });
  rmSync(today, { recursive: true });
  return { folders, facts: FACTS };
}

function addTheRest(file: string): void {
  const database = openDatabase(file);
  database.write((write) => {
    savePlace(write, ACCOUNT, TASK, { step: WRITE, scroll: { text: FACTS.place } });
    for (let number = 1; number <= FACTS.queued; number += 1) {
      const body = bodyOf(number);
      const task = taskIdSchema.parse(`task-${number + 1}`);
      enqueue(write, ACCOUNT, { submission: submissionOf(number), task, body, sha256: sha256(body) }, number);
    }
  });
  database.close();
}

function makeAsOf(version: number, today: string, file: string): void {
  const source = new Libsql(today);
  const target = new Libsql(file);
  target.exec('PRAGMA journal_mode = WAL');
  const run = (sql: string, ...values: readonly SqlValue[]) => {
    const { changes, lastInsertRowid } = target.prepare(sql).run(...values);
    return { changes, inserted: Number(lastInsertRowid) };
  };
  for (const [index, migration] of migrations.slice(0, version).entries()) {
    migration.up({ all: () => [], get: () => null, run });
    if (index === 0) {
      for (const table of TABLES) {
        copyRows(source, target, table);
      }
    }
  }
  target.exec(`PRAGMA user_version = ${version}`);
  source.close();
  target.close();
}

/** Copies what a table holds in the columns that it had then. */
function copyRows(source: Libsql.Database, target: Libsql.Database, table: string): void {
  const columns = z
    .array(z.object({ name: z.string() }))
    .parse(target.prepare(`PRAGMA table_info(${table})`).all())
    .map(({ name }) => name);
  const names = columns.join(', ');
  const insert = target.prepare(
    `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of rowsSchema.parse(source.prepare(`SELECT ${names} FROM ${table}`).all())) {
    insert.run(...columns.map((name) => row[name] ?? null));
  }
}
