import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { weaknessOf } from '#shared/lib/passphrase';
import { ACCOUNT, signIn } from '../../tests/support/filled-store';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import type { Keychain } from '../accounts/token-store';
import { MediaFolder } from '../media/media-folder';
import { collectGarbage } from '../platform/collect-garbage';
import { systemRandom } from '../platform/random';
import { sha256 } from '../platform/sha256';
import { handTimers } from '../platform/testing/hand-timers';
import { KeptStore } from '../recovery/kept-store';
import { takeSnapshot } from '../recovery/snapshots';
import { storePaths } from '../recovery/store-paths';
import { findAccounts } from '../recovery/testing/find-accounts';
import { KeyFileLost, KeyKeeper } from './key-keeper';
import { Vault } from './vault';

const NOW = Date.UTC(2026, 10, 30, 12);
const PASSPHRASE = 'seven grey herons over Ærø';
/** So that the tests do not wait. */
const CHEAP = { cost: 16_384, blockSize: 8, parallelization: 1 };
const WORDS = 'a sentence that stands nowhere else in the folder';

let folder: string;
let told: unknown[];
beforeEach(() => {
  folder = temporaryFolder();
  told = [];
  vi.spyOn(console, 'error').mockImplementation((...words) => void told.push(words));
});

function keychainOf(secret: string): Keychain {
  return {
    encrypt: (text) => `${secret}:${Buffer.from(text).toString('hex')}`,
    decrypt: (sealed) => {
      const [by, hex = ''] = sealed.split(':');
      if (by !== secret) {
        throw new Error('not of this keychain');
      }
      return Buffer.from(hex, 'hex').toString();
    },
  };
}

/** As the app starts; `typed` is what somebody answers who is asked for the passphrase, one after the other. */
async function start(keychain: Keychain | null, typed: string[] = []) {
  const paths = storePaths(folder);
  const clock = { now: () => NOW };
  const asked: boolean[] = [];
  const keeper = new KeyKeeper({
    paths,
    clock,
    keychain,
    cost: CHEAP,
    random: systemRandom,
    ask: async (open) => {
      for (const passphrase of typed) {
        asked.push(await open(passphrase));
      }
    },
  });
  const store = await KeptStore.open({
    folder,
    clock,
    timers: handTimers(),
    keyOf: (form) => keeper.keyOf(form),
    onMended: (recovery) => told.push(recovery),
  });
  onTestFinished(() => store.close());
  const media = new MediaFolder(join(folder, 'media'));
  media.use(keeper.mediaCipher());
  return {
    store,
    media,
    keeper,
    vault: new Vault({ store, keeper, media, paths, random: systemRandom }),
    asked,
  };
}

async function startWithWords(keychain: Keychain | null) {
  const started = await start(keychain);
  signIn(started.store);
  started.store.write((write) =>
    write.run("INSERT INTO places (account, task, place) VALUES ('a', 't', ?)", WORDS),
  );
  return started;
}

/** Every file in which the words can be read. */
function filesWithWords(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(folder, name);
    return statSync(file).isFile() && readFileSync(file, 'latin1').includes(WORDS);
  });
}

test('once it is on, no file of the folder has a word of it, and the keychain opens it at the next start', async () => {
  const keychain = keychainOf('mine');
  const { store, vault } = await startWithWords(keychain);
  takeSnapshot(store, storePaths(folder).snapshots, NOW, null);
  expect(filesWithWords().length).toBeGreaterThan(1);
  expect(await vault.turnOn(PASSPHRASE)).toEqual({
    ok: true,
    value: { isOn: true, hasKeychain: true, isOpenedByKeychain: true, plainFiles: 0, plainPictures: 0 },
  });
  expect(filesWithWords()).toEqual([]);
  expect(findAccounts(store)).toEqual([ACCOUNT]);
  // It is written on, log and all.
  store.write((write) => write.run('UPDATE places SET place = ?', `${WORDS}, twice`));
  expect(filesWithWords()).toEqual([]);
  store.close();
  const next = await start(keychain);
  expect(next.asked).toEqual([]);
  expect(findAccounts(next.store)).toEqual([ACCOUNT]);
  expect(told).toEqual([]);
});

test('a keychain that was lost costs the passphrase, and the new one opens the store from then on', async () => {
  const { store, vault } = await startWithWords(keychainOf('mine'));
  await vault.turnOn(PASSPHRASE);
  store.close();
  const moved = await start(keychainOf('another'), [PASSPHRASE]);
  expect(findAccounts(moved.store)).toEqual([ACCOUNT]);
  expect(await moved.vault.state()).toMatchObject({ isOn: true, isOpenedByKeychain: true });
  moved.store.close();
  const again = await start(keychainOf('another'));
  expect(again.asked).toEqual([]);
  expect(findAccounts(again.store)).toEqual([ACCOUNT]);
});

test('without any keychain the passphrase is asked for at each start, and a wrong one touches nothing', async () => {
  const { store, vault } = await startWithWords(null);
  expect(await vault.turnOn(PASSPHRASE)).toMatchObject({
    value: { hasKeychain: false, isOpenedByKeychain: false },
  });
  store.close();
  const before = await filesOf();
  await expect(start(null, ['seven grey herons over Aero', ''])).rejects.toThrow(
    'nobody has given the passphrase',
  );
  expect(await filesOf()).toEqual(before);
  const opened = await start(null, ['no such thing', PASSPHRASE]);
  expect(opened.asked).toEqual([false, true]);
  expect(findAccounts(opened.store)).toEqual([ACCOUNT]);
});

test('a passphrase is the same however its letters are composed and its words are spaced, and may be very long', async () => {
  const long = `${'ein sehr langes Kennwort für Ærø '.repeat(30)}`.slice(0, 999);
  const { store, vault } = await startWithWords(null);
  expect(await vault.turnOn(long)).toMatchObject({ ok: true });
  store.close();
  const opened = await start(null, [`  ${long.normalize('NFD').replaceAll(' ', '\n')} `]);
  expect(opened.asked).toEqual([true]);
  opened.store.close();
  const cut = await start(null, [long.slice(0, -2), long]);
  expect(cut.asked).toEqual([false, true]);
});

test('a code is 20 signs that are told apart, another one each time, and strong enough', async () => {
  const { vault } = await start(null);
  const codes = Array.from({ length: 200 }, () => vault.suggest());
  expect(new Set(codes).size).toBe(200);
  expect(codes.filter((code) => !/^[a-hjkmnp-z2-9]{4}(?:-[a-hjkmnp-z2-9]{4}){4}$/u.test(code))).toEqual([]);
  expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(31);
  expect(codes.map(weaknessOf).filter((weakness) => weakness !== null)).toEqual([]);
});

test('a weak passphrase is refused, and nothing is encrypted', async () => {
  const { store, vault } = await startWithWords(null);
  for (const weak of ['', 'short', 'aaaaaaaaaaaaaaaaaaaaaaa', 'x'.repeat(1_001)]) {
    expect(await vault.turnOn(weak)).toMatchObject({ ok: false, error: { kind: 'invalid-arguments' } });
  }
  expect(store.isSealed).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes('key'))).toEqual([]);
});

test('either copy of the key file is enough, and the other is made anew', async () => {
  const paths = storePaths(folder);
  const { store, vault } = await startWithWords(null);
  await vault.turnOn(PASSPHRASE);
  store.close();
  const [first, second] = paths.keyFiles;
  const whole = readFileSync(first, 'utf8');
  for (const damage of [
    () => writeFileSync(first, whole.replace('"sealed": "', '"sealed": "*')),
    () => rmSync(second),
    () => writeFileSync(first, ''),
  ]) {
    damage();
    const opened = await start(null, [PASSPHRASE]);
    expect(findAccounts(opened.store)).toEqual([ACCOUNT]);
    opened.store.close();
    expect([readFileSync(first, 'utf8'), readFileSync(second, 'utf8')]).toEqual([whole, whole]);
  }
});

test('without any key file the store is refused, and not a byte of it is touched', async () => {
  const paths = storePaths(folder);
  const { store, vault } = await startWithWords(null);
  await vault.turnOn(PASSPHRASE);
  store.close();
  const away = temporaryFolder();
  renameSync(paths.keyFiles[0], join(away, 'key.json'));
  rmSync(paths.keyFiles[1]);
  const before = await filesOf();
  await expect(start(null, [PASSPHRASE])).rejects.toThrow(KeyFileLost);
  expect(await filesOf()).toEqual(before);
  renameSync(join(away, 'key.json'), paths.keyFiles[0]);
  const { store: opened } = await start(null, [PASSPHRASE]);
  expect(findAccounts(opened)).toEqual([ACCOUNT]);
});

test('another passphrase can be chosen, by whoever has the store open, and the former one opens it no longer', async () => {
  const { store, vault } = await startWithWords(null);
  await vault.turnOn(PASSPHRASE);
  expect(await vault.changePassphrase('short')).toMatchObject({ ok: false });
  expect(await vault.changePassphrase('eleven otters in a canoe')).toMatchObject({ ok: true });
  store.close();
  const opened = await start(null, [PASSPHRASE, 'eleven otters in a canoe']);
  expect(opened.asked).toEqual([false, true]);
  expect(findAccounts(opened.store)).toEqual([ACCOUNT]);
});

test('turned off, anyone can read it again, nothing asks for a passphrase, and the key is put away, not deleted', async () => {
  const { store, vault } = await startWithWords(null);
  await vault.turnOn(PASSPHRASE);
  expect(await vault.turnOff()).toMatchObject({ ok: true, value: { isOn: false } });
  expect(filesWithWords()).not.toEqual([]);
  store.close();
  const next = await start(null);
  expect(findAccounts(next.store)).toEqual([ACCOUNT]);
  expect(readdirSync(folder)).toContain('goldsmith-key-until-2026-11-30T12-00-00Z.json');
  expect(await next.vault.turnOn(PASSPHRASE)).toMatchObject({ ok: true, value: { isOn: true } });
  expect(filesWithWords()).toEqual([]);
});

test('pictures are encrypted with the store, read as before, and readable again before their key goes', async () => {
  const { vault, media } = await startWithWords(null);
  const picture = Buffer.from(`${WORDS}, drawn. `.repeat(50));
  const later = Buffer.from(`${WORDS}, drawn later`);
  await media.keep(new Map([[sha256(picture), picture]]));
  expect(await vault.turnOn(PASSPHRASE)).toMatchObject({ value: { plainPictures: 0 } });
  await media.keep(new Map([[sha256(later), later]]));
  expect(filesWithWords()).toEqual([]);
  const read = async () => Buffer.from((await media.readWhole(sha256(picture))) ?? []).toString();
  expect(await read()).toBe(picture.toString());
  expect(Buffer.from((await media.read(sha256(picture), 21, 40)) ?? [])).toEqual(picture.subarray(21, 61));
  expect(await vault.turnOff()).toMatchObject({ ok: true });
  expect(await read()).toBe(picture.toString());
  expect(filesWithWords().filter((name) => name.startsWith('media'))).toHaveLength(2);
});

test('pictures that were not encrypted in time are counted, and encrypted after the next start', async () => {
  const { store, vault } = await startWithWords(null);
  const picture = Buffer.from(`${WORDS}, drawn`);
  await vault.turnOn(PASSPHRASE);
  store.close();
  await new MediaFolder(join(folder, 'media')).keep(new Map([[sha256(picture), picture]]));
  const next = await start(null, [PASSPHRASE]);
  expect(await next.vault.state()).toMatchObject({ plainPictures: 1 });
  expect(Buffer.from((await next.media.readWhole(sha256(picture))) ?? [])).toEqual(picture);
  await next.vault.resume();
  expect(await next.vault.state()).toMatchObject({ plainPictures: 0 });
  expect(filesWithWords()).toEqual([]);
  expect(next.media.holds(sha256(picture))).toBe(true);
});

test('damaged files from before are counted as readable, and deleted when somebody says so', async () => {
  const { vault } = await startWithWords(null);
  writeFileSync(join(folder, 'goldsmith-damaged-2026-01-01T00-00-00Z.db'), WORDS.repeat(100));
  writeFileSync(join(folder, 'goldsmith-damaged-2026-01-01T00-00-00Z.db-wal'), WORDS);
  expect(await vault.turnOn(PASSPHRASE)).toMatchObject({ value: { plainFiles: 1 } });
  expect(await vault.removePlain()).toMatchObject({ value: { plainFiles: 0 } });
  expect(filesWithWords()).toEqual([]);
});

test('where the store cannot be copied nothing is changed, and it is said', async () => {
  const { store, vault } = await startWithWords(null);
  // A file where the copy would have its folder.
  writeFileSync(storePaths(folder).workshop, '');
  await expect(vault.turnOn(PASSPHRASE)).rejects.toThrow();
  expect(await vault.state()).toMatchObject({ isOn: false });
  expect(findAccounts(store)).toEqual([ACCOUNT]);
  store.close();
  expect(findAccounts((await start(null)).store)).toEqual([ACCOUNT]);
});

/** What is in the folder once the database library has closed the files of what was closed, and its log is gone. */
async function filesOf(): Promise<Record<string, string>> {
  collectGarbage();
  await new Promise((resolve) => setImmediate(resolve));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}
