import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pngHeader, pngOf, writePng } from '../../tests/support/png';
import { readImageHeader, sniffImageType } from './image-header';

/** EXIF data with one entry: the orientation, in either byte order. */
function exif(orientation: number, isLittle: boolean): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.write(isLittle ? 'II' : 'MM', 'latin1');
  const put16 = (value: number, at: number) =>
    isLittle ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const put32 = (value: number, at: number) =>
    isLittle ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  put16(42, 2);
  put32(8, 4);
  put16(1, 8);
  put16(0x0112, 10);
  put16(3, 12);
  put32(1, 14);
  put16(orientation, 18);
  return bytes;
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

function jpeg(width: number, height: number, before: readonly Buffer[] = [], frame = 0xc0): Buffer {
  const data = Buffer.alloc(15);
  data[0] = 8;
  data.writeUInt16BE(height, 1);
  data.writeUInt16BE(width, 3);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...before, segment(frame, data)]);
}

function riff(...chunks: readonly (readonly [string, Buffer])[]): Buffer {
  const parts = chunks.flatMap(([name, data]) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return [head, data, Buffer.alloc(data.length % 2)];
  });
  return Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), ...parts]);
}

function extended(width: number, height: number, flags: number): Buffer {
  const data = Buffer.alloc(10);
  data[0] = flags;
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return data;
}

const size = (type: string, width: number, height: number) => ({ ok: true, value: { type, width, height } });
const problemOf = (bytes: Uint8Array): string => {
  const header = readImageHeader(bytes);
  return header.ok ? 'none' : header.error;
};

describe('the header of a picture', () => {
  it('says type and size of a PNG', () => {
    expect(readImageHeader(writePng(31, 17))).toEqual(size('image/png', 31, 17));
  });

  it('says type and size of a JPEG, baseline or progressive, with fill bytes and other segments before it', () => {
    const table = segment(0xc4, Buffer.alloc(20));
    expect(readImageHeader(jpeg(640, 480))).toEqual(size('image/jpeg', 640, 480));
    expect(readImageHeader(jpeg(640, 480, [table, Buffer.from([0xff, 0xff, 0xff])], 0xc2))).toEqual(
      size('image/jpeg', 640, 480),
    );
  });

  it('says type and size of a WebP, lossy, lossless or extended', () => {
    const lossy = Buffer.from([0x10, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xf0, 0x00]);
    expect(readImageHeader(riff(['VP8 ', lossy]))).toEqual(size('image/webp', 320, 240));
    const lossless = Buffer.alloc(10);
    lossless[0] = 0x2f;
    lossless.writeUInt32LE(319 | (239 << 14), 1);
    expect(readImageHeader(riff(['VP8L', lossless]))).toEqual(size('image/webp', 320, 240));
    expect(readImageHeader(riff(['VP8X', extended(9000, 8000, 0)]))).toEqual(size('image/webp', 9000, 8000));
  });

  it('takes a type from the bytes only, and SVG and HTML are none', () => {
    for (const text of [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<!doctype html>',
      'GIF89a',
      '',
      'RIFF',
    ]) {
      const bytes = Buffer.from(text);
      expect(sniffImageType(bytes)).toBeNull();
      expect(problemOf(bytes)).toContain('no PNG, JPEG or WebP');
    }
  });

  it('refuses what is stored turned, whatever the format and the byte order', () => {
    const pixels = ['IDAT', Buffer.alloc(4)] as const;
    for (const isLittle of [true, false]) {
      for (const [orientation, problem] of [
        [1, 'none'],
        [6, 'turned'],
      ] as const) {
        const tiff = exif(orientation, isLittle);
        const named = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
        expect(problemOf(jpeg(4, 3, [segment(0xe1, named)]))).toContain(problem);
        expect(problemOf(pngOf([['IHDR', pngHeader(4, 3)], pixels, ['eXIf', tiff]]))).toContain(problem);
        expect(problemOf(riff(['VP8X', extended(4, 3, 8)], ['EXIF', tiff]))).toContain(problem);
        expect(problemOf(riff(['VP8X', extended(4, 3, 8)], ['EXIF', named]))).toContain(problem);
      }
    }
  });

  it('refuses animations', () => {
    expect(problemOf(riff(['VP8X', extended(4, 3, 2)]))).toContain('animated');
    expect(
      problemOf(
        pngOf([
          ['IHDR', pngHeader(4, 3)],
          ['acTL', Buffer.alloc(8)],
        ]),
      ),
    ).toContain('animated');
  });

  it('refuses more pixels than a computer can be asked to show, and none at all', () => {
    expect(problemOf(pngOf([['IHDR', pngHeader(20_000, 20_000)]]))).toContain('20000 × 20000');
    expect(problemOf(pngOf([['IHDR', pngHeader(20_001, 1)]]))).toContain('20001 × 1');
    expect(problemOf(pngOf([['IHDR', pngHeader(0, 9)]]))).toContain('damaged');
  });

  it('never throws, whatever the bytes are', () => {
    const starts = [
      writePng(3, 3),
      jpeg(4, 3, [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(6, true)]))]),
      riff(['VP8X', extended(4, 3, 8)], ['EXIF', exif(6, false)]),
    ];
    const damaged = fc
      .tuple(
        fc.constantFrom(...starts),
        fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 6 }),
        fc.nat(200),
      )
      .map(([start, changes, end]) => {
        const bytes = new Uint8Array(start.subarray(0, end));
        for (const [at, value] of changes) {
          bytes[at % Math.max(1, bytes.length)] = value;
        }
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        const header = readImageHeader(bytes);
        expect(header.ok ? header.value.width * header.value.height : 1).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
