import { $isCodeNode, type CodeNode } from '@lexical/code-core';
import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableCellNode, $isTableNode, $isTableRowNode, type TableNode } from '@lexical/table';
import { $isElementNode, $isParagraphNode, type ElementNode, type LexicalNode } from 'lexical';
import type {
  BlockContent,
  Heading,
  ListItem,
  PhrasingContent,
  RootContent,
  TableCell,
  TableRow,
} from 'mdast';
import { $codeMeta } from '../code/code-meta';
import { $isListItemNode, type ListItemNode } from '../containers/list-item-node';
import { $isListNode, type ListNode } from '../containers/list-node';
import { $isQuoteNode, type QuoteNode } from '../containers/quote-node';
import { $isFootnoteNode } from '../footnote/footnote-nodes';
import { $isMathBlockNode } from '../math/math-nodes';
import { $isRawBlockNode } from '../raw/raw-nodes';
import { cellAlignment } from '../table/table-format';
import { closeRaw } from './close-raw';
import { $exportInline } from './export-inline';

/** A block as Markdown; null for what Markdown has no way to write, an empty paragraph. */
export function $exportBlock(node: LexicalNode): RootContent | null {
  if ($isParagraphNode(node)) {
    const children = $exportInline(node);
    return children.length === 0 ? null : { type: 'paragraph', children };
  }
  if ($isHeadingNode(node)) {
    const depth = Number(node.getTag().slice(1)) as Heading['depth'];
    return { type: 'heading', depth, children: $exportInline(node, 'space') };
  }
  if ($isListNode(node)) {
    return $exportList(node);
  }
  if ($isQuoteNode(node)) {
    return $exportQuote(node);
  }
  if ($isFootnoteNode(node)) {
    return { type: 'footnoteDefinition', ...node.getName(), children: $exportBlocks(node) };
  }
  if ($isCodeNode(node)) {
    return $exportCode(node);
  }
  if ($isMathBlockNode(node)) {
    return node.getTex().trim() === '' ? null : { type: 'math', value: node.getTex() };
  }
  if ($isTableNode(node)) {
    return $exportTable(node);
  }
  if ($isHorizontalRuleNode(node)) {
    return { type: 'thematicBreak' };
  }
  if ($isRawBlockNode(node)) {
    return { type: 'rawBlock', value: closeRaw(node.getMarkdown()) };
  }
  const text = node.getTextContent().trim();
  return text === '' ? null : { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

function $exportBlocks(element: ElementNode): BlockContent[] {
  return element.getChildren().flatMap((child) => ($exportBlock(child) as BlockContent | null) ?? []);
}

function $exportQuote(quote: QuoteNode): RootContent {
  const callout = quote.getCallout();
  return { type: 'blockquote', children: $exportBlocks(quote), ...(callout === null ? {} : { callout }) };
}

function $exportCode(node: CodeNode): RootContent {
  const lang = node.getLanguage() ?? null;
  const meta = $codeMeta(node);
  return {
    type: 'code',
    lang,
    meta: meta === '' || lang === null ? null : meta,
    value: node.getTextContent(),
  };
}

function $exportList(list: ListNode): RootContent {
  const isOrdered = list.isOrdered();
  return {
    type: 'list',
    ordered: isOrdered,
    start: isOrdered ? list.getStart() : null,
    spread: list.isLoose(),
    children: list.getChildren().flatMap((item) => ($isListItemNode(item) ? $exportItem(item) : [])),
  };
}

function $exportItem(item: ListItemNode): ListItem {
  const children = $exportBlocks(item);
  const checked = item.getChecked();
  // A task mark needs words after it; without any it would be read as text.
  if (checked !== null && children[0]?.type !== 'paragraph') {
    children.unshift({ type: 'paragraph', children: [{ type: 'rawInline', value: '&#x20;' }] });
  }
  return { type: 'listItem', checked, spread: item.isSpread() || needsSpread(children), children };
}

// Without a blank line between them the second would be read as more of the first, or the first as no block of its own.
const RUNS_ON: ReadonlySet<string> = new Set([
  'list',
  'blockquote',
  'table',
  'rawBlock',
  'footnoteDefinition',
]);

const AFTER_WORDS: ReadonlySet<string> = new Set(['paragraph', 'rawBlock', 'thematicBreak']);

function needsSpread(blocks: readonly BlockContent[]): boolean {
  return blocks.some((block, index) => {
    const next = blocks[index + 1];
    if (next === undefined) {
      return false;
    }
    const isParagraph = block.type === 'paragraph';
    return RUNS_ON.has(block.type) || (isParagraph && AFTER_WORDS.has(next.type));
  });
}

function $exportTable(table: TableNode): RootContent {
  const rows = table.getChildren().filter($isTableRowNode);
  const firstCells = rows[0]?.getChildren().filter($isTableCellNode) ?? [];
  return {
    type: 'table',
    align: firstCells.map(cellAlignment),
    children: rows.map(
      (row): TableRow => ({
        type: 'tableRow',
        children: row
          .getChildren()
          .filter($isTableCellNode)
          .map((cell): TableCell => ({ type: 'tableCell', children: $exportCell(cell) })),
      }),
    ),
  };
}

function $exportCell(cell: ElementNode): PhrasingContent[] {
  return cell.getChildren().flatMap((block, index) => {
    const words = $isElementNode(block) ? $exportInline(block, 'tag') : [];
    return index === 0 || words.length === 0
      ? words
      : [{ type: 'rawInline', value: '<br>' } as const, ...words];
  });
}
