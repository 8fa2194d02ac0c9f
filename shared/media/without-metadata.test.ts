import { describe, expect, it } from 'vitest';
import { pngHeader, pngOf, writePng } from '../../tests/support/png';
import { readPictureHeader } from './picture-header';
import { withoutMetadata } from './without-metadata';

const SECRET = 'Ada, 51.5 N 0.12 W';

const text = (value: string) => Buffer.from(value, 'latin1');

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** Two scans, as in a progressive file, whose pixels hold a stuffed byte and a restart marker. */
function jpeg(...extra: Buffer[]): Buffer {
  const pixels = Buffer.from([1, 0xff, 0x00, 2, 0xff, 0xd3, 3]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, text('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...extra,
    segment(0xe2, text('ICC_PROFILE\0\x01\x01profile')),
    segment(0xc2, Buffer.from([8, 0, 20, 0, 30, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 0, 0])),
    pixels,
    segment(0xda, Buffer.from([1, 1, 0, 1, 5, 0])),
    pixels,
    Buffer.from([0xff, 0xd9]),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

function webp(flags: number, ...extra: Buffer[]): Buffer {
  const canvas = Buffer.from([flags, 0, 0, 0, 29, 0, 0, 19, 0, 0]);
  const body = Buffer.concat([chunk('VP8X', canvas), chunk('VP8L', Buffer.alloc(11)), ...extra]);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

const blocks = (data: string) => Buffer.concat([Buffer.from([data.length]), text(data), Buffer.from([0])]);

function gif(...extra: Buffer[]): Buffer {
  const screen = Buffer.from([30, 0, 20, 0, 0x80, 0, 0]);
  return Buffer.concat([
    text('GIF89a'),
    screen,
    Buffer.from([0, 0, 0, 255, 255, 255]),
    ...extra,
    Buffer.from([0x21, 0xff, 11]),
    text('NETSCAPE2.0'),
    Buffer.from([3, 1, 0, 0, 0]),
    Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0]),
    Buffer.from([0x2c, 0, 0, 0, 0, 30, 0, 20, 0, 0, 2]),
    blocks('pixels'),
    Buffer.from([0x3b]),
  ]);
}

const png = (...extra: [string, Buffer][]) =>
  pngOf([
    ['IHDR', pngHeader(30, 20)],
    ['gAMA', Buffer.from([0, 0, 177, 143])],
    ...extra,
    ['IDAT', Buffer.from('pixels')],
    ['IEND', Buffer.alloc(0)],
  ]);

const PICTURES = {
  'image/jpeg': {
    clean: jpeg(),
    full: Buffer.concat([
      jpeg(
        segment(0xe1, text(`Exif\0\0${SECRET}`)),
        segment(0xed, text(`Photoshop ${SECRET}`)),
        segment(0xfe, text(SECRET)),
      ),
      text(`a film ${SECRET}`),
    ]),
  },
  'image/png': {
    clean: png(),
    full: Buffer.concat([
      png(['tEXt', text(`Author\0${SECRET}`)], ['eXIf', text(SECRET)], ['prVt', text(SECRET)]),
      text(SECRET),
    ]),
  },
  'image/webp': {
    clean: webp(0x10),
    full: Buffer.concat([
      webp(0x1c, chunk('EXIF', text(SECRET)), chunk('XMP ', text(`${SECRET}.`))),
      text(SECRET),
    ]),
  },
  'image/gif': {
    clean: gif(),
    full: Buffer.concat([
      gif(
        Buffer.concat([Buffer.from([0x21, 0xfe]), blocks(SECRET)]),
        Buffer.concat([Buffer.from([0x21, 0xff, 11]), text('XMP DataXMP'), blocks(SECRET)]),
      ),
      text(SECRET),
    ]),
  },
} as const;
const TYPES = Object.keys(PICTURES) as (keyof typeof PICTURES)[];

describe('a picture without what was written beside its pixels', () => {
  it.each(TYPES)('loses place, author, comments and what follows its end, and nothing else: %s', (type) => {
    const { clean, full } = PICTURES[type];
    expect(full.includes(SECRET)).toBe(true);
    expect(Buffer.from(withoutMetadata(type, full))).toEqual(clean);
    expect(readPictureHeader(withoutMetadata(type, full))).toEqual({
      ok: true,
      value: { type, width: 30, height: 20 },
    });
  });

  it.each(TYPES)('is the very same where there is nothing to take out: %s', (type) => {
    const { clean } = PICTURES[type];
    expect(withoutMetadata(type, clean)).toBe(clean);
  });

  it.each(TYPES)('is never longer or an error when the file is cut off or damaged: %s', (type) => {
    const { full } = PICTURES[type];
    for (let end = 24; end < full.length; end += 1) {
      const cut = full.subarray(0, end);
      expect(withoutMetadata(type, cut).byteLength).toBeLessThanOrEqual(end);
      const damaged = Buffer.from(full);
      damaged[end] = 0xff - (damaged[end] ?? 0);
      expect(withoutMetadata(type, damaged).byteLength).toBeLessThanOrEqual(full.length);
    }
  });

  it('leaves a picture of ours as it is', () => {
    const bytes = writePng(30, 20);
    expect(withoutMetadata('image/png', bytes)).toBe(bytes);
  });
});
