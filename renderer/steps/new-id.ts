const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A short random name for something the expert adds: 12 letters and digits, 60 bits, safe in a link and a path. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => LETTERS[byte % LETTERS.length])
    .join('');
}
