import type { Block, Document } from './document';
import type { Inline } from './inline';

/** Where words stand: the block of the document, and which of its paragraphs (items, cells) it is. */
export interface Unit {
  readonly block: number;
  readonly part: number;
  readonly kind: Block['kind'];
  readonly words: Inline;
}

/** All places that hold words, in the order of the page; code is not one of them. */
export function unitsOf(document: Document): Unit[] {
  return document.flatMap((block, index) =>
    partsOf(block).map((words, part) => ({ block: index, part, kind: block.kind, words })),
  );
}

export function partsOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'note':
      return [block.words];
    case 'list':
      return block.items.map((item) => item.words);
    case 'quote':
      return block.paragraphs;
    case 'table':
      return block.rows.flat();
    default:
      return [];
  }
}

/** The document with other words at one place. */
export function withWords(document: Document, { block, part }: Unit, words: Inline): Document {
  const old = document[block];
  return old === undefined ? document : document.with(block, withPart(old, part, words));
}

function withPart(block: Block, part: number, words: Inline): Block {
  switch (block.kind) {
    case 'list': {
      const item = block.items[part];
      return item === undefined ? block : { ...block, items: block.items.with(part, { ...item, words }) };
    }
    case 'quote':
      return { ...block, paragraphs: block.paragraphs.with(part, words) };
    case 'table': {
      const columns = block.align.length;
      const row = Math.floor(part / columns);
      const cells = block.rows[row] ?? [];
      return { ...block, rows: block.rows.with(row, cells.with(part % columns, words)) };
    }
    case 'paragraph':
    case 'heading':
    case 'note':
      return { ...block, words };
    default:
      return block;
  }
}
