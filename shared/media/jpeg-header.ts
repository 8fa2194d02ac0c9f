import { fourLetters, partOf } from './byte-reading';
import { asksForTurning } from './exif-orientation';
import type { HeaderFacts } from './image-header';

const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** DHT, JPG and DAC lie among the frame headers (SOF0 … SOF15) and are none. */
const NO_FRAMES: readonly number[] = [0xc4, 0xc8, 0xcc];

/**
 * Reads a JPEG file (ITU-T T.81, annex B): walks its segments to the frame header, which holds the size; EXIF data in an
 * APP1 segment before it may ask for turning. Null where it is damaged or has no frame header before its pixels.
 */
export function readJpegHeader(view: DataView): HeaderFacts | null {
  let isTurned = false;
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) {
      return null;
    }
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      // Any number of these may fill up space before a marker.
      at += 1;
      continue;
    }
    if (marker === START_OF_SCAN || marker === END_OF_IMAGE) {
      return null;
    }
    if (standsAlone(marker)) {
      at += 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) {
      return null;
    }
    if (isFrameHeader(marker)) {
      return at + 9 > view.byteLength
        ? null
        : { width: view.getUint16(at + 7), height: view.getUint16(at + 5), moves: false, isTurned };
    }
    isTurned ||= marker === APP1 && isTurnedByExif(view, at + 4, length - 2);
    at += 2 + length;
  }
  return null;
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker);
}

/** TEM and the restart markers have no length and no data. */
function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

function isTurnedByExif(view: DataView, at: number, length: number): boolean {
  return length > 6 && fourLetters(view, at) === 'Exif' && asksForTurning(partOf(view, at + 6, length - 6));
}
