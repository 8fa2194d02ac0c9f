import { failure, type Result, success } from '#shared/lib/result';
import { imageLimits } from '#shared/media/image-limits';
import { type PictureRefusal, readPictureHeader, sniffPictureType } from '#shared/media/picture-header';

/** The longest side of a picture that was made smaller, in pixels: sharp on any screen, and quick to send. */
export const SENSIBLE_SIDE = 2_048;

/** How much a picture that had to be drawn anew may be compressed: nobody sees it. */
const QUALITY = 0.92;

/**
 * The bytes of a picture as they can be kept: as they are, where they are upright and small enough; else drawn anew,
 * upright, and only as much smaller as it has to be.
 */
export async function preparePicture(file: Blob): Promise<Result<Uint8Array<ArrayBuffer>, PictureRefusal>> {
  if (file.size > imageLimits.bytes) {
    return failure('bytes');
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isMoving = sniffPictureType(bytes) === 'image/gif';
  let header = readPictureHeader(bytes);
  let ready = bytes;
  for (const side of [imageLimits.side, 2 * SENSIBLE_SIDE, SENSIBLE_SIDE]) {
    // A drawing of an animation would hold still.
    if (header.ok || isMoving || (header.error !== 'turned' && header.error !== 'bytes')) {
      break;
    }
    ready = await redraw(file, bytes, side);
    header = readPictureHeader(ready);
  }
  return header.ok ? success(ready) : header;
}

/** A picture drawn smaller, its longest side at most SENSIBLE_SIDE pixels. Throws when it cannot be decoded. */
export async function scaleDown(file: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return new Blob([await redraw(file, bytes, SENSIBLE_SIDE)]);
}

/** Decoded from a Blob, which is done apart from the window's own work; an <img> would stop it. */
async function redraw(file: Blob, bytes: Uint8Array, side: number): Promise<Uint8Array<ArrayBuffer>> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context === null) {
      throw new Error('There is nothing to draw on.');
    }
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    const type = sniffPictureType(bytes) ?? 'image/png';
    const drawn = await canvas.convertToBlob({ type, quality: QUALITY });
    return new Uint8Array(await drawn.arrayBuffer());
  } finally {
    bitmap.close();
  }
}
