/** Four letters of a file, as the names of its parts are written; empty where it ends before. */
export function fourLetters(view: DataView, at: number): string {
  if (at + 4 > view.byteLength) {
    return '';
  }
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  );
}

/** A part of a file as a view of its own, cut where the file ends. */
export function partOf(view: DataView, at: number, length: number): DataView {
  const start = Math.min(at, view.byteLength);
  return new DataView(view.buffer, view.byteOffset + start, Math.min(length, view.byteLength - start));
}
