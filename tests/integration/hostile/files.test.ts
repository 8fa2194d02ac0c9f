import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { bundleLimits } from '#shared/bundle/manifest';
import { readPictureHeader, sniffPictureType } from '#shared/media/picture-header';
import { withoutMetadata } from '#shared/media/without-metadata';
import { readBundle } from '../../../electron/bundles/read-bundle';
import { openZip } from '../../../electron/bundles/zip';
import { generateKeyPair, openSigningKey } from '../../../server/keys/signing-key';
import { temporaryFolder } from '../../support/temporary-folder';

const MB = 1024 * 1024;

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
}

function png(width: number, height: number, ...chunks: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...chunks,
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** EXIF data whose one directory says that it has so many entries, each pointing to the directory itself. */
function exif(entries: number): Buffer {
  const tiff = Buffer.alloc(10 + 12 * Math.min(entries, 5_000));
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(entries, 8);
  for (let at = 10; at + 12 <= tiff.length; at += 12) {
    tiff.writeUInt16LE(0x8769, at);
    tiff.writeUInt16LE(4, at + 2);
    tiff.writeUInt32LE(0xffffffff, at + 4);
    tiff.writeUInt32LE(8, at + 8);
  }
  return tiff;
}

function jpeg(...segments: readonly Buffer[]): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 9, 0, 9, 3, 1, 17, 0, 2, 17, 0, 3, 17, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments,
    frame,
    Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9]),
  ]);
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

function gif(width: number, height: number, frames: number): Buffer {
  const head = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  const frame = Buffer.from([0x21, 0xf9, 4, 0, 0, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 68, 1, 0]);
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from(';')]);
}

const PICTURES: readonly (readonly [string, () => Buffer, string])[] = [
  ['a PNG of 50,000 by 50,000 pixels in 60 bytes', () => png(50_000, 50_000), 'pixels'],
  ['a PNG of more pixels than a number holds', () => png(0xffffffff, 0xffffffff), 'pixels'],
  ['a PNG without a pixel', () => png(0, 9), 'damaged'],
  [
    'a PNG with a chunk longer than the file',
    () => png(9, 9, Buffer.from('\xff\xff\xff\xffIDAT', 'latin1')),
    'kept',
  ],
  [
    'a PNG of a million chunks with nothing in them',
    () => png(9, 9, Buffer.alloc(12 * MB, chunk('tEXt', Buffer.alloc(0)))),
    'kept',
  ],
  ['a PNG with EXIF data that points to itself', () => png(9, 9, chunk('eXIf', exif(0xffff))), 'kept'],
  [
    'a JPEG with a thousand times such data',
    () =>
      jpeg(
        ...Array.from({ length: 200 }, () =>
          segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(0xffff)])),
        ),
      ),
    'kept',
  ],
  [
    'a JPEG of nothing but filling',
    () => Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(MB, 0xff)]),
    'damaged',
  ],
  [
    'a JPEG whose segment is shorter than its own length',
    () => Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 1, 0, 0]),
    'damaged',
  ],
  ['a GIF of 10,000 frames', () => gif(9, 9, 10_000), 'kept'],
  ['a GIF of 65,535 by 65,535 pixels', () => gif(65_535, 65_535, 1), 'pixels'],
  ['a GIF that is cut off', () => gif(9, 9, 9).subarray(0, 12), 'damaged'],
  [
    'a WebP longer than a file can be',
    () =>
      Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8X\xff\xff\xff\xff\0\0\0\0\xff\xff\xff\xff\xff\xff', 'latin1'),
    'pixels',
  ],
  ['a drawing that runs', () => Buffer.from('<?xml version="1.0"?><svg onload="x()"/>'), 'svg'],
  ['a page', () => Buffer.from('<html><script>x()</script>'), 'unknown'],
];

describe('a picture for an answer', () => {
  test.each(PICTURES)('%s is refused, or kept without being looked into', (_name, make, outcome) => {
    const bytes = make();
    const start = process.cpuUsage();
    const header = readPictureHeader(bytes);
    expect(header.ok ? 'kept' : header.error).toBe(outcome);
    const type = sniffPictureType(bytes);
    if (type !== null) {
      expect(withoutMetadata(type, bytes).byteLength).toBeLessThanOrEqual(bytes.byteLength);
    }
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(3_000);
  });
});

async function zipOf(entries: readonly (readonly [string, Buffer])[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of entries) {
    zip.addBuffer(bytes, name, { compress: bytes.length > MB });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** yazl writes no bad name: it is put into its place afterwards, of the same length, in both directories. */
function renamed(zip: Buffer, from: string, to: Buffer): Buffer {
  const copy = Buffer.from(zip);
  for (let at = copy.indexOf(from); at !== -1; at = copy.indexOf(from, at + 1)) {
    to.copy(copy, at);
  }
  return copy;
}

function written(bytes: Buffer): string {
  const file = join(temporaryFolder(), 'bundle.goldsmith');
  writeFileSync(file, bytes);
  return file;
}

const NAMES = [
  '../../etc/passwd',
  '/etc/passwd.....',
  'C:\\windows\\x.ini',
  '..\\..\\..\\x\\y\\zz.',
  'media/../../../x',
  'manifest\0.json..',
  'project.json/...',
  'm\u202Enosj.tset....',
];

const { public: key } = openSigningKey(generateKeyPair());

describe('an archive', () => {
  test.each(NAMES)('with the name %j is no bundle', async (name) => {
    const bytes = Buffer.from(name, 'utf8');
    const plain = 'n'.repeat(bytes.length);
    const zip = renamed(await zipOf([[plain, Buffer.from('x')]]), plain, bytes);
    expect(await readBundle(written(zip), key)).toMatchObject({ ok: false, error: { kind: 'not-a-bundle' } });
  });

  test('of 64 MB in 64 kB is not unpacked, whichever file of it is as large', async () => {
    const bomb = Buffer.alloc(64 * MB);
    for (const name of ['manifest.json', 'signature.json', 'tasks.ndjson']) {
      const others = ['manifest.json', 'signature.json'].filter((other) => other !== name);
      const zip = await zipOf([[name, bomb], ...others.map((other) => [other, Buffer.from('{}')] as const)]);
      expect(zip.length).toBeLessThan(MB);
      const before = process.memoryUsage().rss;
      const outcome = await readBundle(written(zip), key);
      expect(outcome.ok).toBe(false);
      expect(process.memoryUsage().rss - before).toBeLessThan(40 * MB);
    }
  });

  test('that says less than it holds is found out while it is unpacked', async () => {
    const zip = await zipOf([['manifest.json', Buffer.alloc(20 * MB)]]);
    const directory = zip.lastIndexOf('PK\x01\x02');
    zip.writeUInt32LE(10, directory + 24);
    const archive = await openZip(written(zip));
    await expect(archive.read('manifest.json', 1_000)).rejects.toThrow(/too many bytes/);
    archive.close();
  });

  test('of more files than a bundle has is not listed to its end', async () => {
    const zip = await zipOf(
      Array.from({ length: bundleLimits.entries + 3 }, (_none, at) => [`f${at}`, Buffer.alloc(0)] as const),
    );
    await expect(openZip(written(zip))).rejects.toThrow('too many files');
  });
});
