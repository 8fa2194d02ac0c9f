/** How much of a long address is decoded at once: about 20 ms of work, then the window may draw. */
const PIECE = 4 * 1024 * 1024;

/** Whether an address carries a picture's own bytes, as Word, LibreOffice and web pages write them. */
export function isDataAddress(url: string): boolean {
  return /^data:image\/[\w.+-]+;base64,/iu.test(url);
}

/** The bytes in such an address. Throws when they are not base64. */
export async function readDataAddress(url: string): Promise<Blob> {
  const base64 = url
    .slice(url.indexOf(',') + 1)
    .replace(/%3d/giu, '=')
    .replace(/\s+/gu, '');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let start = 0; start < base64.length; start += PIECE) {
    const binary = atob(base64.slice(start, start + PIECE));
    parts.push(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return new Blob(parts);
}
