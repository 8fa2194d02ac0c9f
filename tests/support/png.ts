import { crc32, deflateSync } from 'node:zlib';

/** The grey value (0–255), or red, green and blue, of a pixel. */
export type Painter = (x: number, y: number) => number | readonly [number, number, number];

/** Writes a PNG of 8 bits a channel; grey where the painter gives single numbers. */
export function writePng(width: number, height: number, paint: Painter = (x, y) => (x ^ y) & 255): Buffer {
  const channels = typeof paint(0, 0) === 'number' ? 1 : 3;
  const line = 1 + width * channels;
  const raw = Buffer.alloc(line * height);
  for (let y = 0; y < height; y += 1) {
    let at = y * line + 1;
    for (let x = 0; x < width; x += 1) {
      const colour = paint(x, y);
      if (typeof colour === 'number') {
        raw[at] = colour;
      } else {
        [raw[at], raw[at + 1], raw[at + 2]] = colour;
      }
      at += channels;
    }
  }
  return pngOf([
    ['IHDR', pngHeader(width, height, channels === 1 ? 0 : 2)],
    ['IDAT', deflateSync(raw, { level: 1 })],
    ['IEND', Buffer.alloc(0)],
  ]);
}

/** Puts a PNG together from its chunks. */
export function pngOf(chunks: readonly (readonly [name: string, data: Buffer])[]): Buffer {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, ...chunks.map(([name, data]) => chunk(name, data))]);
}

export function pngHeader(width: number, height: number, colourType = 0): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = colourType;
  return header;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
