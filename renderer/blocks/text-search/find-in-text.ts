import type { TextRange } from '#shared/lib/text-anchor';

const MOST_MATCHES = 1_000;

/** Where a search occurs in a text, whatever its case; a space in the search stands for any white space. */
export function findInText(text: string, search: string): TextRange[] {
  const words = search
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) {
    return [];
  }
  const pattern = new RegExp(
    words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s+'),
    'giu',
  );
  const ranges: TextRange[] = [];
  for (const match of text.matchAll(pattern)) {
    ranges.push({ start: match.index, end: match.index + match[0].length });
    if (ranges.length >= MOST_MATCHES) {
      break;
    }
  }
  return ranges;
}
