import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Recovery } from '#shared/ipc/recovery';
import { taskIdSchema } from '#shared/lib/ids';
import { ACCOUNT, signIn } from '../../tests/support/filled-store';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { migrations, NewerStore } from '../database/migrate';
import { StorageError } from '../database/storage-error';
import { findCopy } from '../drafts/draft-repository';
import { type HandTimers, handTimers } from '../platform/testing/hand-timers';
import { KeptStore } from './kept-store';
import { listSnapshots } from './snapshots';
import { storePaths } from './store-paths';
import { findAccounts } from './testing/find-accounts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 30, 12);
const keyOf = async () => null;

let folder: string;
let timers: HandTimers;
let told: Recovery[];
beforeEach(() => {
  folder = temporaryFolder();
  timers = handTimers();
  told = [];
  // What is found is told to the log, too.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

async function open(): Promise<KeptStore> {
  const onMended = (recovery: Recovery) => told.push(recovery);
  const store = await KeptStore.open({ folder, clock: { now: () => NOW }, timers, keyOf, onMended });
  onTestFinished(() => store.close());
  return store;
}

const files = () =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

test('a store of a newer Goldsmith is refused, and not a byte of it is touched, log and all', async () => {
  const store = await open();
  signIn(store);
  const newer = new Libsql(storePaths(folder).database);
  newer.exec(`PRAGMA user_version = ${migrations.length + 1}`);
  const before = files();
  expect(before['goldsmith.db-wal']).toBeDefined();
  await expect(
    KeptStore.open({ folder, clock: { now: () => NOW }, timers, keyOf, onMended: () => undefined }),
  ).rejects.toThrow(NewerStore);
  expect(files()).toEqual(before);
  newer.close();
});

test('it is copied when somebody has written and rests, and not again while nothing is new', async () => {
  const store = await open();
  signIn(store);
  store.lookAfter();
  timers.advance(HOUR);
  const { snapshots } = storePaths(folder);
  expect(listSnapshots(snapshots)).toHaveLength(1);
  timers.advance(3 * HOUR);
  expect(listSnapshots(snapshots)).toHaveLength(1);
  store.write((write) => write.run("INSERT INTO places (account, task, place) VALUES ('a', 't', '{}')"));
  timers.advance(HOUR);
  expect(listSnapshots(snapshots)).toHaveLength(2);
});

test('damage that shows in the midst of work is mended, told, and what is written after it is kept', async () => {
  const store = await open();
  signIn(store);
  store.lookAfter();
  timers.advance(HOUR);
  const task = taskIdSchema.parse('t');
  store.write((write) =>
    write.run(
      "INSERT INTO draft_copies (account, task, revision, answers, sum) VALUES ('a', 't', 1, '{}', 1)",
    ),
  );
  const read = () => findCopy(store.read, 'a', task, 1, 1);
  expect(read).toThrow(StorageError);
  expect(read).toThrow(StorageError);
  timers.advance(1_000);
  // What mends is loaded first.
  await vi.waitFor(() => expect(told).toEqual([{ at: NOW, snapshotAt: NOW, drafts: 0, behind: 0 }]), 10_000);
  expect(findAccounts(store)).toEqual([ACCOUNT]);
  store.write((write) => write.run("INSERT INTO places (account, task, place) VALUES ('a', 't', '{}')"));
  store.close();
  expect(findAccounts(await open())).toEqual([ACCOUNT]);
});

test('it is told until somebody has seen it, also after another start', async () => {
  const store = await open();
  signIn(store);
  store.close();
  writeFileSync(storePaths(folder).database, 'no database');
  expect((await open()).lastRecovery()).toMatchObject({ at: NOW, snapshotAt: null });
  const again = await open();
  expect(again.lastRecovery()).not.toBeNull();
  again.forgetRecovery();
  expect((await open()).lastRecovery()).toBeNull();
});

test.each([
  ['before anything was moved', () => undefined],
  [
    'after the log was moved',
    (paths: ReturnType<typeof storePaths>) =>
      renameSync(`${paths.database}-wal`, join(folder, 'goldsmith-damaged-x.db-wal')),
  ],
  [
    'after all was moved',
    (paths: ReturnType<typeof storePaths>) => {
      renameSync(`${paths.database}-wal`, join(folder, 'goldsmith-damaged-x.db-wal'));
      renameSync(paths.database, join(folder, 'goldsmith-damaged-x.db'));
    },
  ],
])('mending that was cut off %s is finished at the next start', async (_name, move) => {
  const paths = storePaths(folder);
  const before = await open();
  signIn(before);
  before.copyTo(paths.mended);
  before.close();
  writeFileSync(paths.database, 'no database');
  writeFileSync(`${paths.database}-wal`, 'nor a log');
  move(paths);
  const store = await open();
  expect(findAccounts(store)).toEqual([ACCOUNT]);
  expect(existsSync(paths.mended)).toBe(false);
  const kept = readdirSync(folder).filter((name) => name.startsWith('goldsmith-damaged-'));
  const texts = kept.map((name) => readFileSync(join(folder, name), 'latin1'));
  expect(texts).toEqual(expect.arrayContaining(['no database', 'nor a log']));
});

test('a closed store says so, and nothing that is still waiting opens it again', async () => {
  const store = await open();
  store.lookAfter();
  store.close();
  timers.advance(HOUR);
  // Whatever had still come of it would have been told to the log.
  expect(console.error).not.toHaveBeenCalled();
  expect(() => findAccounts(store)).toThrow('the store is not open');
  expect(existsSync(storePaths(folder).inUse)).toBe(false);
});
