import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Task } from '#shared/domain/task';
import { sha256Schema } from '#shared/lib/ids';
import { readBundle, type VerifiedBundle } from '../../../electron/bundles/read-bundle';
import { MediaFolder } from '../../../electron/media/media-folder';
import { serveMedia } from '../../../electron/media/serve-media';
import { sha256 } from '../../../electron/platform/sha256';
import { contentPolicy } from '../../../electron/window/content-policy';
import { writeBundle } from '../../../server/bundles/write-bundle';
import { generateKeyPair, openSigningKey } from '../../../server/keys/signing-key';
import { writePng } from '../../support/png';
import { testProject } from '../../support/sample-material';
import { taskWithImages } from '../../support/task-with-images';
import { temporaryFolder } from '../../support/temporary-folder';

const key = openSigningKey(generateKeyPair());
const film = writePng(40, 30);
const chart = writePng(30, 40, (x, y) => [x, y, 200]);

async function read(tasks: readonly Task[], media: readonly Buffer[], change = (bytes: Buffer) => bytes) {
  const edition = { version: 1, createdAt: new Date('2026-11-22T12:00:00Z') };
  const written = writeBundle({ project: testProject(), tasks, media }, edition, key);
  if (!written.ok) {
    throw new Error(written.error);
  }
  const file = join(temporaryFolder(), 'bundle.goldsmith');
  writeFileSync(file, change(await buffer(written.value)));
  return readBundle(file, key.public);
}

async function whole(tasks: readonly Task[], media: readonly Buffer[]): Promise<VerifiedBundle> {
  const outcome = await read(tasks, media);
  if (!outcome.ok) {
    throw new Error(outcome.error.reason);
  }
  return outcome.value;
}

/** The names of all files below a folder. */
function filesIn(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('a bundle with pictures', () => {
  it('gives out each picture under its hash, and none that no task shows', async () => {
    const bundle = await whole([taskWithImages([film, chart])], [film, chart, writePng(5, 5)]);
    expect([...bundle.media.keys()].sort()).toEqual([sha256(film), sha256(chart)].sort());
    expect(Buffer.from(bundle.media.get(sha256(film)) ?? []).equals(film)).toBe(true);
  });

  it('is refused when a picture of a task is missing', async () => {
    expect(await read([taskWithImages([film, chart])], [film])).toMatchObject({
      ok: false,
      error: { kind: 'bad-content', reason: 'the picture “Film 2” is missing' },
    });
  });

  it('is refused when a picture was tampered with', async () => {
    const tamper = (bytes: Buffer) => {
      // A PNG cannot be compressed much: its last bytes stand in the archive as they are, or their packed form does.
      const at = bytes.indexOf('media/') + 'media/'.length + 64 + 20;
      bytes[at] = (bytes[at] as number) ^ 0x01;
      return bytes;
    };
    expect(await read([taskWithImages([film])], [film], tamper)).toMatchObject({ ok: false });
  });

  it('is refused when a picture is of another size or type than its task says', async () => {
    const task = taskWithImages([film]);
    const images = task.material.images.map((image) => ({ ...image, width: 41 }));
    expect(await read([{ ...task, material: { ...task.material, images } }], [film])).toMatchObject({
      ok: false,
      error: { kind: 'bad-content', reason: expect.stringContaining('40 × 30') },
    });
  });

  it('is refused when it brings something else as a picture', async () => {
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const task = taskWithImages([film]);
    const images = task.material.images.map((image) => ({ ...image, sha256: sha256(script) }));
    expect(await read([{ ...task, material: { ...task.material, images } }], [script])).toMatchObject({
      ok: false,
      error: { kind: 'bad-content', reason: expect.stringContaining('no PNG, JPEG or WebP') },
    });
  });
});

describe('the folder of pictures', () => {
  it('keeps a picture once, however many bundles bring it, and leaves nothing half written', async () => {
    const folder = join(temporaryFolder(), 'media');
    const media = new MediaFolder(folder);
    await media.keep((await whole([taskWithImages([film])], [film])).media);
    const first = statSync(join(folder, sha256(film).slice(0, 2), sha256(film)));
    await media.keep((await whole([taskWithImages([film, chart])], [film, chart])).media);
    expect(filesIn(folder).sort()).toEqual([sha256(film), sha256(chart)].sort());
    expect(statSync(join(folder, sha256(film).slice(0, 2), sha256(film))).ino).toBe(first.ino);
  });

  it('writes a picture anew that was cut short', async () => {
    const folder = temporaryFolder();
    const media = new MediaFolder(folder);
    const content = new Map([[sha256(film), film]]);
    await media.keep(content);
    const file = join(folder, sha256(film).slice(0, 2), sha256(film));
    writeFileSync(file, film.subarray(0, 20));
    await media.keep(content);
    expect(readFileSync(file).equals(film)).toBe(true);
  });

  it('gives a picture in slices, and null for one that is not there', async () => {
    const media = new MediaFolder(temporaryFolder());
    await media.keep(new Map([[sha256(film), film]]));
    expect(Buffer.from((await media.read(sha256(film), 10, 20)) ?? [])).toEqual(film.subarray(10, 30));
    expect(await media.read(sha256(film), film.length, 20)).toHaveLength(0);
    expect(await media.read(sha256(chart), 0, 20)).toBeNull();
  });
});

describe('app://media', () => {
  it('serves a picture that is there as what it is, unable to do anything', async () => {
    const media = new MediaFolder(temporaryFolder());
    await media.keep(new Map([[sha256(film), film]]));
    const reply = await serveMedia(media, new URL(`app://media/${sha256(film)}`));
    expect(reply.status).toBe(200);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': `default-src 'none'; sandbox`,
    });
    expect(Buffer.from(await reply.arrayBuffer()).equals(film)).toBe(true);
  });

  it('knows nothing else: other hashes, other paths, other kinds of file', async () => {
    const media = new MediaFolder(temporaryFolder());
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    await media.keep(new Map([[sha256(script), script]]));
    const hash = sha256Schema.parse('ab'.repeat(32));
    const paths = [
      hash,
      sha256(script),
      '',
      'x',
      '../goldsmith.db',
      '%2e%2e/goldsmith.db',
      `${sha256(script)}?x`,
    ];
    for (const path of paths) {
      const reply = await serveMedia(media, new URL(`app://media/${path}`));
      expect(reply.status, path).toBe(404);
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('is the one place besides the app itself that the page may show pictures of', () => {
    const policy = contentPolicy('nonce').split('; ');
    expect(policy).toContain(`img-src 'self' blob: app://media`);
    expect(policy).toContain(`connect-src 'none'`);
  });
});
