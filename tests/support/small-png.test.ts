import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Bitmap, smallPng } from './small-png';

/** The parts of a PNG by name, and what its pixels name of its palette. */
function read(file: Buffer): { palette: number[]; lines: Buffer; size: readonly [number, number] } {
  let palette: Uint8Array = new Uint8Array();
  let data: Uint8Array = new Uint8Array();
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const chunk = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    const name = file.toString('latin1', at + 4, at + 8);
    palette = name === 'PLTE' ? chunk : palette;
    data = name === 'IDAT' ? chunk : data;
  }
  const colours = Array.from({ length: palette.length / 3 }, (_, index) =>
    Buffer.from(palette).readUIntBE(index * 3, 3),
  );
  return { palette: colours, lines: inflateSync(data), size: [file.readUInt32BE(16), file.readUInt32BE(20)] };
}

type Paint = (x: number, y: number) => readonly [red: number, green: number, blue: number];

function bitmapOf(width: number, height: number, paint: Paint): Bitmap {
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const [red, green, blue] = paint(index % width, Math.floor(index / width));
    return [blue, green, red, 255];
  });
  return { width, height, bytes: Buffer.from(pixels.flat()) };
}

test('a picture of few colours keeps every pixel', () => {
  const paint = (x: number, y: number) => [x * 16, y * 32, 7] as const;
  const { palette, lines, size } = read(smallPng(bitmapOf(10, 6, paint)));
  expect(size).toEqual([10, 6]);
  for (let y = 0; y < 6; y += 1) {
    for (let x = 0; x < 10; x += 1) {
      expect(palette[lines[y * 11 + x + 1] ?? -1]).toBe(((x * 16) << 16) | ((y * 32) << 8) | 7);
    }
  }
});

test('of many colours 256 are kept, and no pixel goes far from what it was', () => {
  const paint = (x: number, y: number) => [x * 2, y * 2, x + y] as const;
  const { palette, lines } = read(smallPng(bitmapOf(128, 128, paint)));
  expect(palette).toHaveLength(256);
  let farthest = 0;
  for (let y = 0; y < 128; y += 1) {
    for (let x = 0; x < 128; x += 1) {
      const colour = palette[lines[y * 129 + x + 1] ?? -1] ?? 0;
      farthest = Math.max(
        farthest,
        Math.abs((colour >> 16) - x * 2),
        Math.abs(((colour >> 8) & 255) - y * 2),
      );
    }
  }
  expect(farthest).toBeLessThan(24);
});
