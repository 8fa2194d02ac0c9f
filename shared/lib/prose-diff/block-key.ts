import type { Block } from './block';

/**
 * What a block counts as: two blocks with the same key read the same. Blanks, the sign of a bullet, the number of an
 * item, the widths of a table and the way in which emphasis is written are left out; in code, nothing is.
 */
export function blockKey(text: string, block: Block): string {
  const content = text.slice(block.contentStart, block.contentEnd);
  const place = `${block.kind} ${block.depth}\n`;
  switch (block.kind) {
    case 'code':
    case 'math':
      return place + content;
    case 'table':
      return place + content.split('\n').map(rowKey).join('\n');
    case 'item':
      return place + plain(content.replace(/^\s*(?:[-*+]|\d{1,9}([.)]))[ \t]*/, '$1 '));
    default:
      return place + plain(content);
  }
}

/** A row of a table: its cells without the blanks around them; a row of dashes by what it says about alignment. */
export function rowKey(row: string): string {
  const cells = plain(row).replace(/^\| ?| ?\|$/g, '');
  const bare = cells.replace(/ ?\| ?/g, '|');
  return /[^\s|:-]/.test(bare) ? bare : bare.replace(/-+/g, '-');
}

function plain(content: string): string {
  // A hard line break is seen, a soft one is a blank.
  const flat = content
    .trim()
    .replace(/(?:(?<! ) {2,}|\\)\r?\n/g, '\\ ')
    .replace(/\s+/g, ' ');
  return flat.includes('_')
    ? flat.replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (marks) => '*'.repeat(marks.length))
    : flat;
}
