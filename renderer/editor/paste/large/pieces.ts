import type { Code, List, RootContent, Table } from 'mdast';
import { isKeptWhole } from '../../../markdown/kept-spans';
import type { RawBlock } from '../../../markdown/markdown-nodes';

/**
 * What is put into the document in one go: a block, or more of the block before. A list of ten thousand items would stop
 * the window for a second if it came as one.
 */
export interface Piece {
  readonly block: RootContent;
  readonly isMore: boolean;
  /** Rows of a table have no header of their own to begin with. */
  readonly characters: number;
  /** With the last piece of a block: how the whole is written, if that is known. */
  readonly markdown: string | null;
}

const ITEMS = 40;
const ROWS = 30;
const LINES = 150;
/** Shorter blocks are not even looked at, in characters. */
const LEAST_KEPT = 4_000;
/** The longest paragraph that can still be laid out and typed into without a stutter, in characters. */
const LONGEST_PARAGRAPH = 20_000;

/** Blocks in pieces that are quick to show. Paragraphs that are too long for any page are parted at the ends of sentences. */
export function* piecesOf(
  blocks: readonly RootContent[],
  write: (block: RootContent) => string | null,
): Generator<Piece> {
  for (const whole of blocks) {
    const kept = keptOf(whole, write);
    if (kept !== null) {
      yield { block: kept, isMore: false, characters: kept.value.length, markdown: kept.value };
      continue;
    }
    for (const block of partLongParagraph(whole)) {
      const parts = partBlock(block);
      for (const [index, part] of parts.entries()) {
        yield {
          block: part,
          isMore: index > 0,
          characters: lengthOf(part),
          markdown: index === parts.length - 1 ? write(block) : null,
        };
      }
    }
  }
}

/** A list, table or block of code that is too long for the page is kept as its source, as it would be when it is opened. */
function keptOf(block: RootContent, write: (block: RootContent) => string | null): RawBlock | null {
  if (block.type !== 'list' && block.type !== 'table' && block.type !== 'code') {
    return null;
  }
  const markdown = lengthOf(block) < LEAST_KEPT ? null : write(block);
  return markdown !== null && isKeptWhole(markdown) ? { type: 'rawBlock', value: markdown } : null;
}

function partBlock(block: RootContent): RootContent[] {
  switch (block.type) {
    case 'list':
      return groups(block.children, ITEMS).map((children): List => ({ ...block, children }));
    case 'table':
      return groups(block.children, ROWS).map((children): Table => ({ ...block, children }));
    case 'code':
      return groups(block.value.split('\n'), LINES).map(
        (lines): Code => ({ ...block, value: lines.join('\n') }),
      );
    default:
      return [block];
  }
}

function groups<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_unused, index) => items.slice(index * size, (index + 1) * size));
}

function partLongParagraph(block: RootContent): RootContent[] {
  if (block.type !== 'paragraph') {
    return [block];
  }
  const parts: RootContent[] = [];
  let children: typeof block.children = [];
  let length = 0;
  const end = () => {
    if (children.length > 0) {
      parts.push({ type: 'paragraph', children });
    }
    children = [];
    length = 0;
  };
  for (const child of block.children) {
    const texts =
      child.type === 'text' && child.value.length > LONGEST_PARAGRAPH ? partText(child.value) : [null];
    for (const text of texts) {
      const size = text?.length ?? lengthOf(child);
      if (length + size > LONGEST_PARAGRAPH) {
        end();
      }
      if (length > 0 || child.type !== 'break') {
        children.push(text === null ? child : { type: 'text', value: text });
        length += size;
      }
    }
  }
  end();
  return parts.length === 1 ? [block] : parts;
}

/** Parts of a text that each end with a sentence, or else with a word, or else with a whole character. */
function partText(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const window = text.slice(at, at + LONGEST_PARAGRAPH);
    const size = at + window.length >= text.length ? window.length : endIn(window);
    parts.push(window.slice(0, size).trim());
    at += size;
  }
  return parts.filter((part) => part !== '');
}

function endIn(window: string): number {
  const half = window.length / 2;
  const sentence = Math.max(...['. ', '! ', '? ', '。', '؟ '].map((end) => window.lastIndexOf(end)));
  if (sentence > half) {
    return sentence + 1;
  }
  const space = window.lastIndexOf(' ');
  if (space > half) {
    return space + 1;
  }
  // Never between what is drawn as one character: the last hundred are looked through for the start of one.
  const tail = window.slice(-100);
  const last = [...new Intl.Segmenter().segment(tail)].at(-1)?.index ?? 0;
  return window.length - tail.length + (last === 0 ? tail.length : last);
}

function lengthOf(node: RootContent): number {
  if ('value' in node) {
    return node.value.length;
  }
  let length = 1;
  if ('children' in node) {
    for (const child of node.children) {
      length += lengthOf(child);
    }
  }
  return length;
}
