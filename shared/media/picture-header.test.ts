import { describe, expect, it } from 'vitest';
import { pngHeader, pngOf, writePng } from '../../tests/support/png';
import type { Sha256 } from '../lib/ids';
import { hashOfAddress, pictureAddress } from './picture-address';
import { LARGEST_PICTURE, readPictureHeader, sniffPictureType } from './picture-header';
import { picturesIn } from './pictures-in';

const hash = 'ab'.repeat(32) as Sha256;
const other = 'cd'.repeat(32) as Sha256;

function gif(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.write('GIF89a', 'latin1');
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
}

describe('the header of a picture in an answer', () => {
  it('says type and size of a PNG and of a GIF', () => {
    expect(readPictureHeader(writePng(31, 17))).toEqual({
      ok: true,
      value: { type: 'image/png', width: 31, height: 17 },
    });
    expect(readPictureHeader(gif(300, 200))).toEqual({
      ok: true,
      value: { type: 'image/gif', width: 300, height: 200 },
    });
  });

  it('tells a drawing from what is no picture, and from a damaged one', () => {
    const svg = Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    expect(readPictureHeader(svg)).toEqual({ ok: false, error: 'svg' });
    expect(readPictureHeader(Buffer.from('%PDF-1.7'))).toEqual({ ok: false, error: 'unknown' });
    expect(readPictureHeader(gif(300, 200).subarray(0, 9))).toEqual({ ok: false, error: 'damaged' });
    expect(readPictureHeader(writePng(3, 3).subarray(0, 20))).toEqual({ ok: false, error: 'damaged' });
    expect(sniffPictureType(Buffer.from('GIF88a'))).toBeNull();
  });

  it('refuses more pixels and more bytes than are kept', () => {
    expect(readPictureHeader(pngOf([['IHDR', pngHeader(20_000, 20_000)]]))).toEqual({
      ok: false,
      error: 'pixels',
    });
    const long = Buffer.concat([writePng(3, 3), Buffer.alloc(LARGEST_PICTURE)]);
    expect(readPictureHeader(long)).toEqual({ ok: false, error: 'bytes' });
  });
});

describe('the address of a picture in an answer', () => {
  it('is relative, named by the hash, and read back', () => {
    expect(pictureAddress(hash, 'image/jpeg')).toBe(`media/${hash}.jpg`);
    expect(hashOfAddress(`media/${hash}.jpg`)).toBe(hash);
  });

  it.each([
    `media/${hash}.svg`,
    `media/${hash}`,
    `../media/${hash}.png`,
    `https://a.b/media/${hash}.png`,
    `media/${hash.toUpperCase()}.png`,
    `media/${hash}.png?x`,
    `app://media/${hash}`,
  ])('is nothing else: %s', (address) => {
    expect(hashOfAddress(address)).toBeNull();
  });

  it('is found in every text of an answer, once, in order', () => {
    const answer = {
      markdown: `![b](media/${other}.png) and ![a](<media/${hash}.webp> "t")`,
      notes: [{ text: `again ![b](media/${other}.png)` }],
      count: 3,
      none: null,
    };
    expect(picturesIn(answer)).toEqual([other, hash]);
    expect(picturesIn(`![x](media/${hash}.pngx) ![y](media/${hash.slice(1)}.png)`)).toEqual([]);
  });
});
