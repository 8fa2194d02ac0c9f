import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../keys/hash';
import { createTestPlatform } from '../platform/test-platform';
import { openFolderBlobStore } from './folder-blob-store';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goldsmith-blobs-'));
});

afterEach(() => rm(folder, { recursive: true }));

const streamOf = (...parts: string[]) => Readable.from(parts.map((part) => Buffer.from(part)));

test('a blob is stored under its hash and read back, whole and in part', async () => {
  const blobs = await openFolderBlobStore(folder, createTestPlatform());
  const stored = await blobs.put(streamOf('gold', 'smith'));
  expect(stored).toEqual({ hash: sha256('goldsmith'), bytes: 9 });
  expect(await readFile(join(folder, stored.hash.slice(0, 2), stored.hash), 'utf8')).toBe('goldsmith');
  expect(await text(blobs.read(stored.hash))).toBe('goldsmith');
  expect(await text(blobs.read(stored.hash, { start: 4, end: 6 }))).toBe('smi');
});

test('the same content twice is one blob', async () => {
  const blobs = await openFolderBlobStore(folder, createTestPlatform());
  const first = await blobs.put(streamOf('once'));
  expect(await blobs.put(streamOf('on', 'ce'))).toEqual(first);
  expect(await readdir(join(folder, first.hash.slice(0, 2)))).toEqual([first.hash]);
});

test('a stream that breaks leaves nothing behind', async () => {
  const blobs = await openFolderBlobStore(folder, createTestPlatform());
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half');
      throw new Error('the line went dead');
    })(),
  );
  await expect(blobs.put(broken)).rejects.toThrow('the line went dead');
  expect(await readdir(join(folder, 'arriving'))).toEqual([]);
  expect(await blobs.size(sha256('half'))).toBeNull();
});

test('what a killed process left half written goes after a day, and not before', async () => {
  const platform = createTestPlatform();
  await openFolderBlobStore(folder, platform);
  const left = join(folder, 'arriving', 'left');
  await writeFile(left, 'half');
  await utimes(left, platform.now(), platform.now());
  await openFolderBlobStore(folder, platform);
  expect(await readdir(join(folder, 'arriving'))).toEqual(['left']);
  platform.advance(25 * 60 * 60 * 1000);
  await openFolderBlobStore(folder, platform);
  expect(await readdir(join(folder, 'arriving'))).toEqual([]);
});
