import { fourLetters } from './byte-reading';
import type { PictureType } from './picture-address';

/** A run of bytes of a file, [from, to). */
type Span = readonly [from: number, to: number];

/**
 * A picture without what cameras and programs write beside the pixels: place, time, owner, comments, previews, and
 * whatever stands after its end. What the pixels need stays: their coding, colours (ICC), transparency, frames. Bytes
 * come back as they are where nothing has to go. The picture's header must have been read without a complaint; a file
 * that is cut off is kept up to there.
 */
export function withoutMetadata(type: PictureType, bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = join(bytes, SPANS[type](view));
  if (kept.byteLength === bytes.byteLength) {
    return bytes;
  }
  return type === 'image/webp' ? withTrueHeader(kept) : kept;
}

const SPANS: Readonly<Record<PictureType, (view: DataView) => Span[]>> = {
  'image/png': keptOfPng,
  'image/jpeg': keptOfJpeg,
  'image/webp': keptOfWebp,
  'image/gif': keptOfGif,
};

/** JPEG segments that say how to read the pixels: JFIF, the colour profile, Adobe's colour transform. */
const JPEG_KEPT: Readonly<Record<number, string>> = { 224: 'JFIF', 226: 'ICC_', 238: 'Adob' };
const COMMENT = 0xfe;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Segments of ITU-T T.81, annex B, to the end of the image; a phone's film after it goes. */
function keptOfJpeg(view: DataView): Span[] {
  const spans: Span[] = [[0, 2]];
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === END_OF_IMAGE) {
      return [...spans, [at, at + 2]];
    }
    if (marker === 0xff || marker === 0x01 || isRestart(marker)) {
      spans.push([at, at + (marker === 0xff ? 1 : 2)]);
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    const next = marker === START_OF_SCAN ? endOfScan(view, end) : end;
    const isOfProgram = marker === COMMENT || (marker >= 0xe0 && marker <= 0xef);
    if (!isOfProgram || JPEG_KEPT[marker] === fourLetters(view, at + 4)) {
      spans.push([at, next]);
    }
    at = next;
  }
  return [...spans, [at, view.byteLength]];
}

/** Where the coded pixels end: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at += 1) {
    const next = view.getUint8(at + 1);
    if (view.getUint8(at) === 0xff && next !== 0x00 && next !== 0xff && !isRestart(next)) {
      return at;
    }
  }
  return view.byteLength;
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/** PNG chunks beside the critical ones that change what is seen. */
const PNG_KEPT: ReadonlySet<string> = new Set([
  ...['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'cLLI', 'sBIT', 'bKGD', 'hIST', 'pHYs', 'sPLT'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/** Chunks of the PNG specification (https://www.w3.org/TR/png-3/#11Chunks); critical ones begin with a capital. */
function keptOfPng(view: DataView): Span[] {
  const spans: Span[] = [[0, 8]];
  for (let at = 8; at + 8 <= view.byteLength; ) {
    const name = fourLetters(view, at + 4);
    const next = at + 12 + view.getUint32(at);
    if (/^[A-Z]/.test(name) || PNG_KEPT.has(name)) {
      spans.push([at, next]);
    }
    if (name === 'IEND') {
      break;
    }
    at = next;
  }
  return spans;
}

const WEBP_KEPT: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** Chunks of a WebP file (RFC 9649), within the length that the file's first chunk gives. */
function keptOfWebp(view: DataView): Span[] {
  const spans: Span[] = [[0, 12]];
  const end = Math.min(view.byteLength, 8 + view.getUint32(4, true));
  for (let at = 12; at + 8 <= end; ) {
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length + (length % 2);
    if (WEBP_KEPT.has(fourLetters(view, at))) {
      spans.push([at, next]);
    }
    at = next;
  }
  return spans;
}

/** The file's own length, and no promise of chunks (EXIF, XMP) that are gone. */
function withTrueHeader(webp: Uint8Array): Uint8Array {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  view.setUint32(4, webp.byteLength - 8, true);
  if (fourLetters(view, 12) === 'VP8X') {
    view.setUint8(20, view.getUint8(20) & ~0x0c);
  }
  return webp;
}

const GIF_EXTENSION = 0x21;
const GIF_IMAGE = 0x2c;
const GIF_CONTROL = 0xf9;
const GIF_APPLICATION = 0xff;

/** Blocks of GIF89a to its trailer; of the extensions those that time the frames and repeat them. */
function keptOfGif(view: DataView): Span[] {
  const start = 13 + colourTable(view, 10);
  const spans: Span[] = [[0, start]];
  for (let at = start; at < view.byteLength; ) {
    const kind = view.getUint8(at);
    if (kind !== GIF_EXTENSION && kind !== GIF_IMAGE) {
      // The trailer.
      return [...spans, [at, at + 1]];
    }
    const data = kind === GIF_IMAGE ? at + 11 + colourTable(view, at + 9) : at + 2;
    const next = endOfSubBlocks(view, data);
    if (kind === GIF_IMAGE || isKeptExtension(view, at)) {
      spans.push([at, next]);
    }
    at = next;
  }
  return spans;
}

function isKeptExtension(view: DataView, at: number): boolean {
  const label = at + 1 < view.byteLength ? view.getUint8(at + 1) : 0;
  const repeats = ['NETS', 'ANIM'].includes(fourLetters(view, at + 3));
  return label === GIF_CONTROL || (label === GIF_APPLICATION && repeats);
}

/** The length of the colour table that packed flags announce. */
function colourTable(view: DataView, flagsAt: number): number {
  const flags = flagsAt < view.byteLength ? view.getUint8(flagsAt) : 0;
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

function endOfSubBlocks(view: DataView, from: number): number {
  let at = from;
  while (at < view.byteLength && view.getUint8(at) !== 0) {
    at += 1 + view.getUint8(at);
  }
  return at + 1;
}

/** The runs after one another; what they name behind the file's end, or twice, is not there. */
function join(bytes: Uint8Array, spans: readonly Span[]): Uint8Array {
  const kept = new Uint8Array(bytes.byteLength);
  let length = 0;
  let done = 0;
  for (const [from, to] of spans) {
    const run = bytes.subarray(Math.max(from, done), to);
    kept.set(run, length);
    length += run.byteLength;
    done = Math.max(done, to);
  }
  return kept.slice(0, length);
}
