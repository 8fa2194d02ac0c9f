import type { Image } from '../domain/task';
import { failure, type Result, success } from '../lib/result';
import { imageLimits } from './image-limits';
import { readJpegHeader } from './jpeg-header';
import { readPngHeader } from './png-header';
import { readWebpHeader } from './webp-header';

export type ImageType = Image['type'];

/** What the first bytes of a picture say about it. Sizes in pixels, as they are stored. */
export interface ImageHeader {
  readonly type: ImageType;
  readonly width: number;
  readonly height: number;
}

/**
 * The type of a picture by its first bytes (12 are enough), never by its name; null for everything that is not PNG, JPEG
 * or WebP. SVG is none: it can hold scripts and links.
 */
export function sniffImageType(bytes: Uint8Array): ImageType | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    return 'image/png';
  }
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) {
    return 'image/jpeg';
  }
  const isRiff = startsWith(bytes, [0x52, 0x49, 0x46, 0x46]);
  return isRiff && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]) ? 'image/webp' : null;
}

/**
 * Reads type and size of a picture from its header, without decoding it. Fails, in words, for what is no picture, is cut
 * off in its header, is larger than `imageLimits`, moves, or says that it must be turned before it is shown: marks on
 * such a picture would mean one place here and another one in a training pipeline. Never throws.
 */
export function readImageHeader(bytes: Uint8Array): Result<ImageHeader, string> {
  const type = sniffImageType(bytes);
  if (type === null) {
    return failure('this is no PNG, JPEG or WebP picture');
  }
  const facts = readHeaderFacts(type, bytes);
  if (facts === null || facts.width === 0 || facts.height === 0) {
    return failure('the header of the picture is damaged');
  }
  const { width, height } = facts;
  if (facts.moves) {
    return failure('the picture is animated: give one still of it');
  }
  if (facts.isTurned) {
    return failure('the picture is stored turned or mirrored (EXIF orientation): save it upright');
  }
  if (bytes.byteLength > imageLimits.bytes) {
    return failure(`the picture has more than ${imageLimits.bytes} bytes`);
  }
  if (width > imageLimits.side || height > imageLimits.side || width * height > imageLimits.pixels) {
    return failure(
      `the picture has ${width} × ${height} pixels: at most ${imageLimits.side} a side and ${imageLimits.pixels} in all`,
    );
  }
  return success({ type, width, height });
}

/** What the reader of one file format finds; null where the file is not what its first bytes promise. */
export interface HeaderFacts {
  readonly width: number;
  readonly height: number;
  readonly moves: boolean;
  readonly isTurned: boolean;
}

/** What the header of a file of this type says; null where it is damaged. */
export function readHeaderFacts(type: ImageType, bytes: Uint8Array): HeaderFacts | null {
  return READERS[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

const READERS: Readonly<Record<ImageType, (view: DataView) => HeaderFacts | null>> = {
  'image/png': readPngHeader,
  'image/jpeg': readJpegHeader,
  'image/webp': readWebpHeader,
};

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
