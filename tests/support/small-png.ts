import { deflateSync, inflateSync } from 'node:zlib';
import { pngOf } from './png';

/** A picture as Chromium writes it: red, green, blue, and opacity where `channels` is 4, line by line. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly bytes: Buffer;
}

/** How many colours a byte names. */
const MOST = 256;
const TRUE_COLOUR: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * The same picture with at most 256 colours, one byte each: a third of the size. A picture of a page has a few grounds
 * and inks, which stay what they are, and many steps between them at the edges of letters, which go to their nearest.
 * Takes a PNG of 8 bits a channel, not interlaced; opacity is left out.
 */
export function smallPng(file: Buffer): Buffer {
  const { width, height, channels, bytes } = readPixels(file);
  const counts = new Map<number, number>();
  for (let at = 0; at < bytes.length; at += channels) {
    const colour = bytes.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = chooseColours([...counts]);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const line = Math.floor(pixel / width);
    lines[pixel + line + 1] = places.get(bytes.readUIntBE(pixel * channels, 3)) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return pngOf([
    ['IHDR', header],
    ['PLTE', Buffer.from(palette.flatMap((colour) => [...channelsOf(colour)]))],
    ['IDAT', deflateSync(lines, { level: 9, memLevel: 9 })],
    ['IEND', Buffer.alloc(0)],
  ]);
}

function readPixels(file: Buffer): Pixels {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const channels = TRUE_COLOUR[file[25] ?? -1];
  if (file[24] !== 8 || channels === undefined || file[28] !== 0) {
    throw new Error('This is no PNG of red, green and blue, 8 bits each.');
  }
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
    }
  }
  const filtered = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const bytes = Buffer.alloc(stride * height);
  for (let line = 0; line < height; line += 1) {
    const filter = filtered[line * (stride + 1)] ?? 0;
    for (let index = 0; index < stride; index += 1) {
      const at = line * stride + index;
      const left = index < channels ? 0 : (bytes[at - channels] ?? 0);
      const up = line === 0 ? 0 : (bytes[at - stride] ?? 0);
      const corner = index < channels || line === 0 ? 0 : (bytes[at - stride - channels] ?? 0);
      const byte = filtered[line * (stride + 1) + 1 + index] ?? 0;
      bytes[at] = byte + predicted(filter, left, up, corner);
    }
  }
  return { width, height, channels, bytes };
}

/** What a byte is the difference to (PNG specification, section 9). */
function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const guess = left + up - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}

type Counted = readonly [colour: number, count: number];

/** Cuts the colours in two where they differ most, again and again; of each part the most frequent one is taken. */
function chooseColours(counted: readonly Counted[]): number[] {
  const boxes: Counted[][] = [[...counted]];
  while (boxes.length < MOST) {
    const widths = boxes.map((box) => spread(box).width);
    const widest = widths.indexOf(Math.max(...widths));
    const box = boxes[widest];
    if (box === undefined || widths[widest] === 0) {
      break;
    }
    const { channel } = spread(box);
    box.sort(([one], [other]) => (channelsOf(one)[channel] ?? 0) - (channelsOf(other)[channel] ?? 0));
    const first = channelsOf(box[0]?.[0] ?? 0)[channel] ?? 0;
    const middle = first + (channelsOf(box.at(-1)?.[0] ?? 0)[channel] ?? 0);
    const cut = box.findIndex(([colour]) => (channelsOf(colour)[channel] ?? 0) * 2 > middle);
    boxes.splice(widest, 1, box.slice(0, cut), box.slice(cut));
  }
  return boxes.map((box) => box.reduce((most, one) => (one[1] > most[1] ? one : most))[0]);
}

/** How far the colours of a box are apart in the channel in which they differ most. */
function spread(box: readonly Counted[]): { readonly width: number; readonly channel: number } {
  let found = { width: 0, channel: 0 };
  for (const channel of [0, 1, 2]) {
    const values = box.map(([colour]) => channelsOf(colour)[channel] ?? 0);
    const width =
      values.reduce((most, value) => Math.max(most, value), 0) -
      values.reduce((least, value) => Math.min(least, value), 255);
    if (width > found.width) {
      found = { width, channel };
    }
  }
  return found;
}

function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = channelsOf(colour);
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  palette.forEach((one, index) => {
    const [r, g, b] = channelsOf(one);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) {
      [best, least] = [index, distance];
    }
  });
  return best;
}

function channelsOf(colour: number): readonly [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
