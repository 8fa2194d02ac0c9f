import { fourLetters, partOf } from './byte-reading';
import { asksForTurning } from './exif-orientation';
import type { HeaderFacts } from './image-header';

const FIRST_CHUNK = 12;
const ANIMATION = 0x02;

/**
 * Reads a WebP file (RFC 9649): the size stands in the first chunk, whose name says how: `VP8 ` (lossy), `VP8L` (lossless)
 * or `VP8X` (extended; may be animated and carry EXIF). Null where it is damaged.
 */
export function readWebpHeader(view: DataView): HeaderFacts | null {
  // The first chunk of each sort has at least ten bytes of what is read here.
  if (view.byteLength < FIRST_CHUNK + 8 + 10) {
    return null;
  }
  const data = FIRST_CHUNK + 8;
  switch (fourLetters(view, FIRST_CHUNK)) {
    case 'VP8 ':
      return isVp8Key(view, data)
        ? still(view.getUint16(data + 6, true) & 0x3fff, view.getUint16(data + 8, true) & 0x3fff)
        : null;
    case 'VP8L': {
      const bits = view.getUint32(data + 1, true);
      return view.getUint8(data) === 0x2f ? still((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1) : null;
    }
    case 'VP8X':
      return {
        width: uint24(view, data + 4) + 1,
        height: uint24(view, data + 7) + 1,
        moves: (view.getUint8(data) & ANIMATION) !== 0,
        isTurned: isTurnedByExif(view),
      };
    default:
      return null;
  }
}

function still(width: number, height: number): HeaderFacts {
  return { width, height, moves: false, isTurned: false };
}

/** A key frame begins with a zero bit, and with these three bytes after its tag (RFC 6386, section 9.1). */
function isVp8Key(view: DataView, at: number): boolean {
  const isKey = (view.getUint8(at) & 1) === 0;
  return isKey && uint24(view, at + 3) === 0x2a019d;
}

function isTurnedByExif(view: DataView): boolean {
  for (let at = FIRST_CHUNK; at + 8 <= view.byteLength; ) {
    const length = view.getUint32(at + 4, true);
    if (fourLetters(view, at) === 'EXIF') {
      const exif = partOf(view, at + 8, length);
      // Some writers put the name that JPEG needs before it.
      const named = fourLetters(exif, 0) === 'Exif';
      return asksForTurning(named ? partOf(exif, 6, exif.byteLength) : exif);
    }
    // Chunks of odd length are padded by one byte.
    at += 8 + length + (length % 2);
  }
  return false;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
