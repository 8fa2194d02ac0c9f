import type { HeaderFacts } from './image-header';

/**
 * Reads a GIF file (https://www.w3.org/Graphics/GIF/spec-gif89a.txt): the size of its screen stands straight after the
 * signature. Whether it moves is not looked for. Null where it is cut off.
 */
export function readGifHeader(bytes: Uint8Array): HeaderFacts | null {
  if (bytes.byteLength < 13) {
    return null;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint16(6, true), height: view.getUint16(8, true), moves: false, isTurned: false };
}
