const UNKNOWN = '\uFFFD';

/**
 * A text as it can be stored anywhere: lines end in one way, and what no file or database keeps (NUL, half a character)
 * becomes the sign for an unknown character, which can be seen. The `u` flag finds halves only where they stand alone.
 */
export function soundText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replaceAll('\0', UNKNOWN)
    .replace(/[\uD800-\uDFFF]/gu, UNKNOWN);
}
