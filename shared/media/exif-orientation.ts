const ORIENTATION = 0x0112;
const SHORT = 3;

/**
 * Whether EXIF data (a TIFF file, https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf, section 4.6) asks
 * for the picture to be turned or mirrored. What cannot be read asks for nothing.
 */
export function asksForTurning(tiff: DataView): boolean {
  if (tiff.byteLength < 8) {
    return false;
  }
  const order = tiff.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) {
    return false;
  }
  const isLittle = order === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) {
    return false;
  }
  const entries = tiff.getUint16(directory, isLittle);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > tiff.byteLength) {
      return false;
    }
    if (tiff.getUint16(entry, isLittle) === ORIENTATION && tiff.getUint16(entry + 2, isLittle) === SHORT) {
      const orientation = tiff.getUint16(entry + 8, isLittle);
      return orientation >= 2 && orientation <= 8;
    }
  }
  return false;
}
