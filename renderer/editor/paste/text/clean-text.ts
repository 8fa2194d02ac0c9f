/**
 * Pasted text with one kind of line end, and without what no text may hold: control characters, byte order marks and
 * halves of characters.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\v|\f|\p{Zl}|\p{Zp}/gu, '\n')
    .replace(/[^\P{Cc}\n\t]|\uFEFF/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}
