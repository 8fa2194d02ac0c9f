import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyStore } from '../../tests/support/empty-store';
import { ACCOUNT } from '../../tests/support/filled-store';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { openDatabase } from '../database/open-database';
import { listSnapshots, type Snapshot, takeSnapshot, worthKeeping } from './snapshots';
import { findAccounts } from './testing/find-accounts';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 30, 12);

const snapshot = (number: number, takenAt: number): Snapshot => ({ file: `${number}`, number, takenAt });

test('a snapshot is the whole store, and has the number after the newest, whatever the clock says', () => {
  const database = emptyStore();
  const folder = join(temporaryFolder(), 'snapshots');
  takeSnapshot(database, folder, NOON, null);
  takeSnapshot(database, folder, NOON - 48 * HOUR, null);
  const [newest, older] = listSnapshots(folder);
  expect([newest?.number, older?.number]).toEqual([2, 1]);
  expect([newest?.takenAt, older?.takenAt]).toEqual([NOON - 48 * HOUR, NOON]);
  const copy = openDatabase(newest?.file ?? '');
  expect(findAccounts(copy)).toEqual([ACCOUNT]);
  copy.close();
});

test('what is half done, and what is no snapshot of ours, is none', () => {
  const folder = join(temporaryFolder(), 'snapshots');
  mkdirSync(folder);
  for (const name of [
    'unfinished.db',
    'goldsmith.db',
    'goldsmith-000003-2026-11-30T12-00-00Z.db-wal',
    'notes.txt',
  ]) {
    writeFileSync(join(folder, name), '');
  }
  expect(listSnapshots(folder)).toEqual([]);
  takeSnapshot(emptyStore(), folder, NOON, null);
  expect(readdirSync(folder)).not.toContain('unfinished.db');
  expect(listSnapshots(folder)).toHaveLength(1);
});

test('of a month of snapshots those of the last hours, days and weeks stay', () => {
  let all: Snapshot[] = [];
  for (let hour = 0; hour < 24 * 31; hour += 1) {
    all = worthKeeping([snapshot(hour, NOON + hour * HOUR), ...all]);
    expect(all.length).toBeLessThanOrEqual(7);
  }
  const ages = all.map(({ number }) => 24 * 31 - 1 - number);
  expect(ages.slice(0, 2)).toEqual([0, 1]);
  expect(ages.some((age) => age >= 24 && age < 72)).toBe(true);
  expect(ages.at(-1)).toBeGreaterThan(24);
});
