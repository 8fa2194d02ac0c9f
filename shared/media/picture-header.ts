import { formatCount } from '../lib/count';
import { failure, type Result, success } from '../lib/result';
import { readGifHeader } from './gif-header';
import { readHeaderFacts, sniffImageType } from './image-header';
import { imageLimits } from './image-limits';
import { PICTURE_ENDINGS, type PictureType } from './picture-address';

/** The most bytes that a picture in an answer may have. Larger ones are made smaller before they are kept. */
export const LARGEST_PICTURE = 16 * 1024 * 1024;

/** What the first bytes of a picture in an answer say about it. Sizes in pixels. */
export interface PictureHeader {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
}

/**
 * Why a picture cannot be kept: `unknown` (no PNG, JPEG, WebP or GIF), `svg`, `damaged`, `turned` (it asks to be turned
 * before it is shown, which training pipelines do not do), `pixels` (more than `imageLimits`), `bytes` (more than
 * `LARGEST_PICTURE`). The window puts `turned` and `bytes` right by drawing the picture anew.
 */
export type PictureRefusal = 'unknown' | 'svg' | 'damaged' | 'turned' | 'pixels' | 'bytes';

/** The type of a picture in an answer by its first bytes (12 are enough), never by its name; null for anything else. */
export function sniffPictureType(bytes: Uint8Array): PictureType | null {
  const start = String.fromCharCode(...bytes.subarray(0, 6));
  return start === 'GIF87a' || start === 'GIF89a' ? 'image/gif' : sniffImageType(bytes);
}

/** Reads type and size of a picture that an expert puts into an answer, without decoding it. Never throws. */
export function readPictureHeader(bytes: Uint8Array): Result<PictureHeader, PictureRefusal> {
  const type = sniffPictureType(bytes);
  if (type === null) {
    return failure(isSvg(bytes) ? 'svg' : 'unknown');
  }
  const facts = type === 'image/gif' ? readGifHeader(bytes) : readHeaderFacts(type, bytes);
  if (facts === null || facts.width === 0 || facts.height === 0) {
    return failure('damaged');
  }
  const { width, height } = facts;
  if (width > imageLimits.side || height > imageLimits.side || width * height > imageLimits.pixels) {
    return failure('pixels');
  }
  if (facts.isTurned) {
    return failure('turned');
  }
  return bytes.byteLength > LARGEST_PICTURE ? failure('bytes') : success({ type, width, height });
}

/** The sentence for a person: why the picture is not taken, and what to do. */
export function describeRefusal(refusal: PictureRefusal): string {
  const types = Object.values(PICTURE_ENDINGS).map((ending) =>
    ending === 'webp' ? 'WebP' : ending.toUpperCase(),
  );
  switch (refusal) {
    case 'unknown':
      return `This is no picture that can be kept. Save it as ${types.slice(0, -1).join(', ')} or ${types.at(-1)}.`;
    case 'svg':
      return 'SVG drawings can hold programs and links, so they are not taken. Save it as PNG and insert that.';
    case 'damaged':
      return 'This picture is damaged: it cannot be read.';
    case 'turned':
      return 'This picture is stored turned or mirrored. Save it upright.';
    case 'pixels':
      return `This picture is too large: at most ${formatCount(imageLimits.side)} pixels a side and ${formatCount(imageLimits.pixels / 1_000_000)} million in all. Make it smaller.`;
    case 'bytes':
      return `This picture is too large: at most ${LARGEST_PICTURE / 1024 / 1024} MB. Make it smaller.`;
  }
}

function isSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]/iu.test(String.fromCharCode(...bytes.subarray(0, 1_000)));
}
