import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { migrations, NewerStore } from './migrate';
import { openDatabase } from './open-database';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goldsmith-database-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const count = z.object({ n: z.int() });

describe('the store', () => {
  it('is durable on commit: write-ahead log, full synchronisation', () => {
    const database = openDatabase(join(folder, 'goldsmith.db'));
    const mode = database.read.get('PRAGMA journal_mode', [], z.object({ journal_mode: z.string() }));
    const synchronous = database.read.get('PRAGMA synchronous', [], z.object({ synchronous: z.int() }));
    expect(mode?.journal_mode).toBe('wal');
    expect(synchronous?.synchronous).toBe(2);
    database.close();
  });

  it('has run every migration, and runs none twice', () => {
    const file = join(folder, 'goldsmith.db');
    openDatabase(file).close();
    const database = openDatabase(file);
    const version = database.read.get('PRAGMA user_version', [], z.object({ user_version: z.int() }));
    expect(version?.user_version).toBe(migrations.length);
    database.close();
  });

  it('keeps nothing of a transaction that throws', () => {
    const database = openDatabase(join(folder, 'goldsmith.db'));
    const insert = "INSERT INTO places (account, task, place) VALUES ('a', 't', '{}')";
    expect(() =>
      database.write((write) => {
        write.run(insert);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(database.read.get('SELECT count(*) AS n FROM places', [], count)).toEqual({ n: 0 });
    database.write((write) => write.run(insert));
    expect(database.read.get('SELECT count(*) AS n FROM places', [], count)).toEqual({ n: 1 });
    database.close();
  });

  it('is refused untouched when a newer Goldsmith wrote it', () => {
    const file = join(folder, 'goldsmith.db');
    openDatabase(file).close();
    const newer = new Libsql(file);
    newer.exec(`PRAGMA user_version = ${migrations.length + 1}`);
    newer.close();
    expect(() => openDatabase(file)).toThrow(NewerStore);
  });
});
