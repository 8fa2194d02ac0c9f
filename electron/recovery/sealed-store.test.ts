import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { ACCOUNT, signIn } from '../../tests/support/filled-store';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { isSound } from '../database/is-sound';
import { migrations, NewerStore } from '../database/migrate';
import { StorageError } from '../database/storage-error';
import { formOf, type StoreForm } from '../database/store-form';
import { connectWith, storeKeySchema } from '../database/store-key';
import { renameDurably } from '../platform/durable-files';
import { type HandTimers, handTimers } from '../platform/testing/hand-timers';
import { KeptStore } from './kept-store';
import { listSnapshots, takeSnapshot } from './snapshots';
import { storePaths } from './store-paths';
import { findAccounts } from './testing/find-accounts';

vi.mock(import('../platform/durable-files'), async (original) => {
  const real = await original();
  return { ...real, renameDurably: vi.fn(real.renameDurably) };
});

const NOW = Date.UTC(2026, 10, 30, 12);
const KEY = storeKeySchema.parse('k'.repeat(32));
const keyOf = async (form: StoreForm | null) => (form === 'sealed' ? KEY : null);

const anything = z.record(z.string(), z.unknown());

let folder: string;
let timers: HandTimers;
beforeEach(() => {
  timers = handTimers();
  folder = temporaryFolder();
  // What is found is told to the log, too.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

async function open(): Promise<KeptStore> {
  const parts = { folder, clock: { now: () => NOW }, timers, keyOf, onMended: () => undefined };
  const store = await KeptStore.open(parts);
  onTestFinished(() => store.close());
  return store;
}

/** As a process leaves it that ends without a word. */
async function sealed(): Promise<KeptStore> {
  const store = await open();
  signIn(store);
  await store.switchTo(KEY);
  store.write((write) => write.run("INSERT INTO places (account, task, place) VALUES ('a', 't', '{}')"));
  return store;
}

const contents = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);

test('an encrypted store is durable on commit like any other, and its snapshot is one with the same key', async () => {
  await sealed();
  const store = await open();
  expect(store.read.get('PRAGMA journal_mode', [], anything)).toMatchObject({ journal_mode: 'wal' });
  expect(store.read.get('PRAGMA synchronous', [], anything)).toMatchObject({ synchronous: 2 });
  const { snapshots } = storePaths(folder);
  expect(takeSnapshot(store, snapshots, NOW, KEY).number).toBe(2);
  const files = listSnapshots(snapshots).map(({ file }) => file);
  expect(files.map((file) => [formOf(file), isSound(file, KEY), isSound(file, null)])).toEqual([
    ['sealed', true, false],
    ['sealed', true, false],
  ]);
});

test('one of a newer Goldsmith is refused, and not a byte of it is touched, log and all', async () => {
  const store = await sealed();
  store.close();
  const newer = connectWith(storePaths(folder).database, KEY);
  newer.exec(`PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = ${migrations.length + 1}`);
  const before = contents();
  expect(before.map(([name]) => name)).toContain('goldsmith.db-wal');
  await expect(open()).rejects.toThrow(NewerStore);
  expect(contents()).toEqual(before);
  newer.close();
});

test.each([
  ['has lost its beginning', (file: string) => writeFileSync(file, readFileSync(file).fill(0, 0, 100))],
  ['has a bit of its version turned', (file: string) => flip(file, 60)],
  [
    'has noise for a first page',
    (file: string) => writeFileSync(file, readFileSync(file).fill(0x55, 0, 4096)),
  ],
  ['is cut off', (file: string) => truncateSync(file, 3 * 4096)],
  ['is all zeros', (file: string) => writeFileSync(file, Buffer.alloc(40_000))],
  ['is empty', (file: string) => truncateSync(file, 0)],
])('one that %s is mended to an encrypted one, and kept as it was found', async (_name, damage) => {
  (await sealed()).close();
  const { database } = storePaths(folder);
  damage(database);
  const damaged = readFileSync(database);
  const store = await open();
  expect(findAccounts(store)).toEqual([ACCOUNT]);
  expect([store.isSealed, formOf(database)]).toEqual([true, 'sealed']);
  const kept = readdirSync(folder).filter((name) => /^goldsmith-damaged-.*\.db$/u.test(name));
  expect(kept.map((name) => readFileSync(join(folder, name)).equals(damaged))).toEqual(
    store.lastRecovery() === null ? [] : [true],
  );
  expect(existsSync(storePaths(folder).workshop)).toBe(false);
});

test('one whose only snapshot is from before it was encrypted is mended with that, and made to no plain file', async () => {
  const store = await open();
  signIn(store);
  const { snapshots, database } = storePaths(folder);
  const { file } = takeSnapshot(store, snapshots, NOW, null);
  const plain = readFileSync(file);
  await store.switchTo(KEY);
  store.close();
  for (const { file: encrypted } of listSnapshots(snapshots)) {
    truncateSync(encrypted, 0);
  }
  writeFileSync(file, plain);
  const noise = readFileSync(database).fill(0x55, 4_096);
  writeFileSync(database, noise);
  const mended = await open();
  expect(findAccounts(mended)).toEqual([ACCOUNT]);
  expect(formOf(database)).toBe('sealed');
});

test('what was cut off in the middle of encrypting is taken away, and the file that has two names is left as it is', async () => {
  const { database, workshop } = storePaths(folder);
  const store = await open();
  signIn(store);
  store.close();
  mkdirSync(workshop);
  linkSync(database, join(workshop, 'former.db'));
  writeFileSync(join(workshop, 'whole.db'), 'half of it');
  expect(findAccounts(await open())).toEqual([ACCOUNT]);
  expect(existsSync(workshop)).toBe(false);
});

test('where the new file cannot take its place, the store goes on as it was, and encrypting can be tried again', async () => {
  const store = await open();
  signIn(store);
  const { database } = storePaths(folder);
  // What lies beside the store cannot be taken away: it is a folder.
  const failing = join(folder, 'goldsmith.db-shm');
  rmSync(failing, { force: true });
  mkdirSync(failing);
  await expect(store.switchTo(KEY)).rejects.toThrow();
  expect([store.isSealed, formOf(database)]).toEqual([false, 'plain']);
  rmSync(failing, { recursive: true });
  timers.advance(5_000);
  expect(findAccounts(store)).toEqual([ACCOUNT]);
  await store.switchTo(KEY);
  expect([store.isSealed, formOf(database)]).toEqual([true, 'sealed']);
  expect(findAccounts(store)).toEqual([ACCOUNT]);
});

test('where the old file is still held open, as on Windows, it is tried until it is not, and nothing is saved falsely', async () => {
  const store = await open();
  signIn(store);
  const held = () => {
    throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' });
  };
  vi.mocked(renameDurably).mockImplementationOnce(held).mockImplementationOnce(held);
  const switching = store.switchTo(KEY);
  expect(() => findAccounts(store)).toThrow(StorageError);
  for (let turn = 0; turn < 2; turn += 1) {
    timers.advance(200);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await switching;
  expect([store.isSealed, findAccounts(store)]).toEqual([true, [ACCOUNT]]);
});

test('a store that was used and closed in its old form does nothing to the log of the new one', async () => {
  const store = await open();
  signIn(store);
  // Statements that are still to be collected as garbage hold the old connection open.
  for (let number = 0; number < 20; number += 1) {
    store.write((write) =>
      write.run('INSERT INTO places (account, task, place) VALUES (?, ?, ?)', 'a', `${number}`, '{}'),
    );
    await store.switchTo(number % 2 === 0 ? KEY : null);
  }
  store.write((write) => write.run("INSERT INTO places (account, task, place) VALUES ('a', 'last', '{}')"));
  const collect = (globalThis as { gc?: () => void }).gc;
  for (let turn = 0; turn < 20; turn += 1) {
    collect?.();
    Array.from({ length: 200_000 }, () => ({}));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(statSync(`${storePaths(folder).database}-wal`).size).toBeGreaterThan(0);
  expect(store.read.all('SELECT task FROM places', [], anything)).toHaveLength(21);
});

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
