import type { PhrasingContent } from 'mdast';

/** An escape, a tag or an address, code, and backticks that begin none. */
const PIECES = /\\[\s\S]|<[^<>]*>|(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)|`+/gu;

/**
 * The source of a link or picture with the backticks escaped that begin no code in it. They are words where they stood, but
 * among other words they would begin code: there even an escaped backtick ends it. The name of a definition is left
 * alone, as an escape would make it another one.
 */
export function holdBackticks(node: PhrasingContent, source: string): string {
  const end = endOfWords(node, source);
  const words = source.slice(0, end);
  return words.includes('`')
    ? words.replace(PIECES, (piece) => (/^`+$/u.test(piece) ? piece.replaceAll('`', '\\`') : piece)) +
        source.slice(end)
    : source;
}

function endOfWords(node: PhrasingContent, source: string): number {
  if (node.type === 'link') {
    return source.startsWith('[') ? source.length : 0;
  }
  const isNamed =
    (node.type === 'linkReference' || node.type === 'imageReference') && node.referenceType === 'full';
  return isNamed ? source.lastIndexOf('[') : 0;
}
