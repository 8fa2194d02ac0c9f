import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { storedVersion } from './stored-version';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goldsmith-version-'));
  file = join(folder, 'a.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As a process that ends without a word leaves it: the file, and a log with what was written since. */
function crashed(write: (database: Libsql.Database) => void): string {
  const database = new Libsql(file);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA wal_autocheckpoint = 0');
  write(database);
  const left = join(folder, 'left.db');
  for (const suffix of ['', '-wal'].filter((end) => existsSync(`${file}${end}`))) {
    copyFileSync(`${file}${suffix}`, `${left}${suffix}`);
  }
  database.close();
  return left;
}

it('is that of the file', () => {
  const database = new Libsql(file);
  database.exec('CREATE TABLE t (x); PRAGMA user_version = 7');
  database.close();
  expect(storedVersion(file, null)).toBe(7);
});

it('is that of the last transaction in the log, and of the one before where that is torn', () => {
  const left = crashed((database) => {
    database.exec('PRAGMA user_version = 3');
    database.exec('CREATE TABLE t (x)');
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    for (let version = 4; version <= 9; version += 1) {
      database.exec(
        `BEGIN; INSERT INTO t VALUES (zeroblob(20000)); PRAGMA user_version = ${version}; COMMIT`,
      );
    }
  });
  expect(storedVersion(left, null)).toBe(9);
  truncateSync(`${left}-wal`, statSync(`${left}-wal`).size - 1);
  expect(storedVersion(left, null)).toBe(8);
  const asSqliteReadsIt = new Libsql(left);
  expect(asSqliteReadsIt.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 8 });
  asSqliteReadsIt.close();
});

it('does not believe a log of an earlier time', () => {
  const left = crashed((database) => {
    database.exec('CREATE TABLE t (x); PRAGMA user_version = 3');
    database.exec('PRAGMA wal_checkpoint(RESTART)');
    database.exec('PRAGMA user_version = 2');
  });
  expect(storedVersion(left, null)).toBe(2);
});

it('is none where there is no database', () => {
  for (const bytes of [Buffer.alloc(0), Buffer.alloc(4096), Buffer.from('SQLite format 3\0')]) {
    writeFileSync(file, bytes);
    expect(storedVersion(file, null)).toBeNull();
  }
});
