import { fourLetters, partOf } from './byte-reading';
import { asksForTurning } from './exif-orientation';
import type { HeaderFacts } from './image-header';

const SIGNATURE_BYTES = 8;
/** Length, name and checksum around the data of each chunk. */
const CHUNK_FRAME = 12;

/**
 * Reads a PNG file (https://www.w3.org/TR/png-3/): IHDR must come first and holds the size; `acTL` makes it an animation;
 * `eXIf` may stand before or after the pixels. Null where it is damaged.
 */
export function readPngHeader(view: DataView): HeaderFacts | null {
  if (view.byteLength < SIGNATURE_BYTES + 8 + 13 || fourLetters(view, SIGNATURE_BYTES + 4) !== 'IHDR') {
    return null;
  }
  const facts = {
    width: view.getUint32(SIGNATURE_BYTES + 8),
    height: view.getUint32(SIGNATURE_BYTES + 12),
    moves: false,
    isTurned: false,
  };
  for (let at = SIGNATURE_BYTES; at + 8 <= view.byteLength; ) {
    const length = view.getUint32(at);
    const name = fourLetters(view, at + 4);
    facts.moves ||= name === 'acTL';
    facts.isTurned ||= name === 'eXIf' && asksForTurning(partOf(view, at + 8, length));
    at += CHUNK_FRAME + length;
  }
  return facts;
}
