import type { LexicalNode, NodeKey } from 'lexical';
import type { Nodes, RootContent } from 'mdast';
import { closeRaw } from './close-raw';
import type { WrittenBlock } from './join-blocks';

export type VerbatimBlock = Omit<WrittenBlock, 'gap'> & { readonly gap: string | null };

/** Nodes that are in the document now, and what stands there in the stored text, to be remembered. */
export interface PlacedBlocks {
  readonly nodes: readonly LexicalNode[];
  readonly verbatim: readonly (VerbatimBlock | null)[];
  /** The node before them. */
  readonly last: NodeKey | null;
}

/**
 * The source of each block as it stands, for those that mean the same wherever they stand; null for the others, which
 * are written anew. `gap` is what stood before a block, where the one before is kept too.
 */
export function verbatimBlocks(blocks: readonly RootContent[], source: string): (VerbatimBlock | null)[] {
  let end: number | null = null;
  let reached = 0;
  return blocks.map((block) => {
    const position = block.position;
    const start = position?.start.offset;
    const stop = position?.end.offset;
    if (position === undefined || start === undefined || stop === undefined) {
      end = null;
      return null;
    }
    const markdown = source.slice(start, stop);
    // A heading under a line takes definitions before it for its own, by its place in the source.
    const isOverlapping = start < reached;
    reached = stop;
    if (
      isOverlapping ||
      position.start.column !== 1 ||
      !standsAlone(block, markdown) ||
      !endsClosed(block, source)
    ) {
      end = null;
      return null;
    }
    const gap = end === null ? null : source.slice(end, start);
    end = stop;
    const list = block.type === 'list' ? { isOrdered: block.ordered === true } : null;
    return { markdown, list, gap, words: null };
  });
}

const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['list', 'listItem', 'blockquote', 'footnoteDefinition']);
const LIST_MARK = /^(?:> ?)*(?:[-+*]|\d{1,9}[.)])(?:[ \t\n]|$)/u;

function standsAlone(block: RootContent, markdown: string): boolean {
  switch (block.type) {
    case 'code':
      return isFenceClosed(markdown, /^(`{3,}|~{3,})/u);
    case 'math':
      return isFenceClosed(markdown, /^(\${2,})/u);
    case 'html':
    case 'rawBlock':
      return closeRaw(markdown) === markdown;
    case 'paragraph':
      // Right below a definition, a mark may be read as words; anywhere else it begins a list.
      return !LIST_MARK.test(markdown);
    case 'blockquote':
      return !(block.children[0]?.type === 'paragraph' && LIST_MARK.test(markdown));
    default:
      return true;
  }
}

/** Code and HTML that are left open at the end of a list, a quotation or a note take blank lines behind it for theirs. */
function endsClosed(block: RootContent, source: string): boolean {
  let last: Nodes = block;
  while (HOLDS_BLOCKS.has(last.type) && 'children' in last && last.children.length > 0) {
    last = last.children.at(-1) as Nodes;
  }
  if (last === block || !(last.type === 'code' || last.type === 'math' || last.type === 'html')) {
    return true;
  }
  const { start, end } = last.position ?? {};
  const written = source.slice(start?.offset, end?.offset);
  return last.type === 'code' && !/^[`~]/u.test(written)
    ? true
    : standsAlone(last, written.replace(/\n[ \t>]*/gu, '\n'));
}

function isFenceClosed(markdown: string, opening: RegExp): boolean {
  const fence = opening.exec(markdown)?.[1];
  const lines = markdown.split('\n');
  const last = lines.at(-1)?.trim() ?? '';
  const mark = fence?.charAt(0) ?? '';
  return (
    fence !== undefined &&
    lines.length > 1 &&
    last.length >= fence.length &&
    last === mark.repeat(last.length)
  );
}
