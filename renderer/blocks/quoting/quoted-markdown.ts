import type {
  Code,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { placeInMarkdown, readMarkdownLetters } from '#shared/lib/place-in-markdown';
import type { TextAnchor, TextRange } from '#shared/lib/text-anchor';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { printMarkdown } from '../../markdown/print-markdown';

/** What is more than its words: a formula without its dollar signs is another text, a table without its lines is none. */
const MORE_THAN_WORDS = new Set(['inlineMath', 'math', 'inlineCode', 'code', 'table', 'list']);
/** Blocks that hold blocks: what lies in one part of them alone is quoted without them. */
const HOLDS_BLOCKS = new Set(['list', 'listItem', 'blockquote']);

/**
 * The Markdown of a passage that was chosen in a rendered text. Formulas and pictures are whole, code and tables go by
 * lines, a table with its head. Null where the words alone say as much, or where it cannot be told what was chosen.
 */
export function quotedMarkdown(source: string, anchor: TextAnchor): string | null {
  const range = placeInMarkdown(readMarkdownLetters(source), anchor);
  if (range === null) {
    return null;
  }
  try {
    const blocks = innermost(chosenOf(parseMarkdown(source).children, range), range).flatMap((block) =>
      cutBlock(block, source, range),
    );
    const root: Root = { type: 'root', children: blocks };
    return says(root) ? printMarkdown(root) : null;
  } catch (error) {
    if (error instanceof Unquotable) {
      return null;
    }
    throw error;
  }
}

/** Something that cannot be cut, or means nothing elsewhere. */
class Unquotable extends Error {}

function says(node: Nodes): boolean {
  return MORE_THAN_WORDS.has(node.type) || ('children' in node && node.children.some(says));
}

function rangeOf(node: Nodes): TextRange {
  const { start, end } = node.position ?? {};
  return { start: start?.offset ?? 0, end: end?.offset ?? 0 };
}

function touches(node: Nodes, range: TextRange): boolean {
  const { start, end } = rangeOf(node);
  return start < range.end && end > range.start;
}

function chosenOf<Node extends Nodes>(nodes: readonly Node[], range: TextRange): Node[] {
  return nodes.filter((node) => touches(node, range));
}

/** As long as all of it lies in one part of one block, that part. */
function innermost(blocks: readonly RootContent[], range: TextRange): readonly RootContent[] {
  const [only, ...others] = blocks;
  if (only === undefined || others.length > 0 || !HOLDS_BLOCKS.has(only.type) || !('children' in only)) {
    return blocks;
  }
  const parts = chosenOf(only.children as RootContent[], range);
  // An item is none by itself: what it holds is quoted, however much of it.
  return parts.length === 1 || only.type === 'listItem' ? innermost(parts, range) : blocks;
}

function cutBlock(block: RootContent, source: string, range: TextRange): RootContent[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      // A heading in a quotation would be one of the text that quotes.
      return nonEmpty({ type: 'paragraph', children: cutPhrasing(block, source, range) });
    case 'math':
    case 'thematicBreak':
      return [block];
    case 'code':
      return cutCode(block, source, range);
    case 'table':
      return cutTable(block, source, range);
    case 'list':
      return [cutList(block, source, range)];
    case 'blockquote':
      return [
        {
          ...block,
          children: chosenOf(block.children, range).flatMap((child) =>
            cutBlock(child, source, range),
          ) as never,
        },
      ];
    default:
      throw new Unquotable();
  }
}

function nonEmpty(paragraph: Paragraph): Paragraph[] {
  return paragraph.children.length === 0 ? [] : [paragraph];
}

function cutCode(code: Code, source: string, range: TextRange): Code[] {
  const { start } = rangeOf(code);
  const isFenced = /^[`~]/.test(source.slice(start, start + 1));
  const first = (code.position?.start.line ?? 1) + (isFenced ? 1 : 0);
  const [from, to] = [lineAt(source, range.start), lineAt(source, range.end)];
  const lines = code.value.split('\n').filter((_, at) => first + at >= from && first + at <= to);
  return lines.length === 0 ? [] : [{ ...code, value: lines.join('\n') }];
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

function cutTable(table: Table, source: string, range: TextRange): RootContent[] {
  const [head, ...rows] = table.children;
  const cells = chosenOf(table.children, range).flatMap((row) => chosenOf(row.children, range));
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) {
    return nonEmpty({ type: 'paragraph', children: cutPhrasing(only, source, range) });
  }
  return [{ ...table, children: [...(head === undefined ? [] : [head]), ...chosenOf(rows, range)] }];
}

function cutList(list: List, source: string, range: TextRange): List {
  const items = chosenOf(list.children, range);
  const passed = items[0] === undefined ? 0 : list.children.indexOf(items[0]);
  const start = list.ordered === true ? { start: (list.start ?? 1) + passed } : {};
  const children = items.map(
    (item): ListItem => ({
      ...item,
      children: chosenOf(item.children, range).flatMap((child) => cutBlock(child, source, range)) as never,
    }),
  );
  return { ...list, ...start, children };
}

function cutPhrasing(parent: Parents, source: string, range: TextRange): PhrasingContent[] {
  return chosenOf(parent.children as PhrasingContent[], range).flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: cutText(node, node.value, source, range) }];
      case 'inlineMath':
      case 'inlineCode':
      case 'break':
        return [node];
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'subscript':
      case 'superscript':
        return [{ ...node, children: cutPhrasing(node, source, range) as never }];
      case 'link':
      case 'linkReference':
        return cutPhrasing(node, source, range);
      case 'image':
      case 'imageReference':
        return [{ type: 'text', value: node.alt ?? '' }];
      case 'footnoteReference':
        return [];
      default:
        throw new Unquotable();
    }
  });
}

/** Words with marks before them that are not shown (a backslash, a character by its name) cannot be cut by their source. */
function cutText(node: Nodes, value: string, source: string, { start, end }: TextRange): string {
  const own = rangeOf(node);
  if (start <= own.start && end >= own.end) {
    return value;
  }
  if (source.slice(own.start, own.end) !== value) {
    throw new Unquotable();
  }
  return value.slice(Math.max(0, start - own.start), Math.max(0, end - own.start));
}
