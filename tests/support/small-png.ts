import { deflateSync } from 'node:zlib';
import { pngHeader, pngOf } from './png';

/** A picture, line by line from the top, four bytes a pixel: blue, green, red and opacity, as Electron gives a bitmap. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/** How many colours a byte names. */
const MOST = 256;
const CHANNELS = 4;
/** The kind of PNG whose pixels name colours of a list. */
const PALETTE = 3;

/**
 * A PNG with at most 256 colours, one byte each: a third of the size. A picture of a page has a few grounds and inks, which
 * stay what they are, and many steps between them at the edges of letters, which go to their nearest. Opacity is left out.
 */
export function smallPng({ width, height, bytes }: Bitmap): Buffer {
  const colours = Array.from({ length: width * height }, (_, pixel) => bytes.readUIntLE(pixel * CHANNELS, 3));
  const counts = new Map<number, number>();
  for (const colour of colours) {
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = chooseColours([...counts]);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const lines = Buffer.alloc((width + 1) * height);
  for (const [pixel, colour] of colours.entries()) {
    lines[pixel + Math.floor(pixel / width) + 1] = places.get(colour) ?? 0;
  }
  return pngOf([
    ['IHDR', pngHeader(width, height, PALETTE)],
    ['PLTE', Buffer.from(palette.flatMap((colour) => [...channelsOf(colour)]))],
    ['IDAT', deflateSync(lines, { level: 9, memLevel: 9 })],
    ['IEND', Buffer.alloc(0)],
  ]);
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
