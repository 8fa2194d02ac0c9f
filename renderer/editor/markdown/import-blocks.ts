import { $createCodeNode } from '@lexical/code-core';
import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createHeadingNode, type HeadingTagType } from '@lexical/rich-text';
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  TableCellHeaderStates,
} from '@lexical/table';
import { $createParagraphNode, type LexicalNode } from 'lexical';
import type {
  BlockContent,
  DefinitionContent,
  List,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import { printBlock } from '../../markdown/print-markdown';
import { $fillCode } from '../code/code-content';
import { $setCodeMeta } from '../code/code-meta';
import { $createListItemNode } from '../containers/list-item-node';
import { $createListNode } from '../containers/list-node';
import { $createQuoteNode } from '../containers/quote-node';
import { $createFootnoteNode } from '../footnote/footnote-nodes';
import { $createMathBlockNode } from '../math/math-nodes';
import { $createRawBlockNode } from '../raw/raw-nodes';
import { setCellAlignment } from '../table/table-format';
import { $importInline } from './import-inline';
import { sourceOf } from './source-of';

type Block = RootContent | BlockContent | DefinitionContent;

/** One Markdown block as the Lexical node that shows it. `source` is the text that the positions refer to. */
export function $importBlock(block: Block, source: string): LexicalNode {
  const context = { source, isCell: false };
  switch (block.type) {
    case 'paragraph':
      return $importParagraph(block, source);
    case 'heading':
      return $createHeadingNode(`h${block.depth}` as HeadingTagType).append(
        ...$importInline(block.children, context),
      );
    case 'thematicBreak':
      return $createHorizontalRuleNode();
    case 'blockquote':
      return $createQuoteNode()
        .setCallout(block.callout ?? null)
        .append(...$importBlocks(block.children, source));
    case 'footnoteDefinition':
      return $createFootnoteNode({ ...block, label: block.label ?? block.identifier }).append(
        ...$importBlocks(block.children, source),
      );
    case 'list':
      return $importList(block, source);
    case 'code': {
      const code = $createCodeNode(block.lang ?? undefined);
      $fillCode(code, block.value);
      return $setCodeMeta(code, metaOf(block));
    }
    case 'math': {
      // A word after the opening `$$` has no place in our formula; then the whole is kept as source.
      const meta = metaOf(block);
      return meta === ''
        ? $createMathBlockNode(block.value)
        : $createRawBlockNode(printBlock({ ...block, meta }));
    }
    case 'table':
      return $importTable(block, source);
    case 'html':
      return $createRawBlockNode(block.value.replace(/^ +/u, ''));
    case 'rawBlock':
      return $createRawBlockNode(block.value);
    default:
      return $createRawBlockNode(sourceOf(block as RootContent, source));
  }
}

/** Spaces and tabs at its ends are no part of it, even where they are written out: they could not be written again. */
function metaOf({ meta }: { readonly meta?: string | null | undefined }): string {
  return (meta ?? '').replace(/^[ \t]+|[ \t]+$/gu, '');
}

/**
 * The blocks of a container or of the document; there is always one to write in. A task (`isTask`) must begin with
 * words, even where they are one formula.
 */
export function $importBlocks(blocks: readonly Block[], source: string, isTask = false): LexicalNode[] {
  const nodes = blocks.map((block, index) => {
    const isTaskWords = isTask && index === 0 && block.type === 'paragraph';
    const node = isTaskWords ? $importWords(block, source) : $importBlock(block, source);
    const before = blocks[index - 1];
    if (block.type === 'list' && before?.type === 'list' && before.ordered === block.ordered) {
      (node as ReturnType<typeof $createListNode>).setApart(true);
    }
    return node;
  });
  return nodes.length === 0 ? [$createParagraphNode()] : nodes;
}

// `$$…$$` alone in its paragraph is how most models write a displayed formula; breaks and spaces around it are not written.
function $importParagraph(block: Paragraph, source: string): LexicalNode {
  const [only, ...others] = block.children.filter((child) => !isNothing(child));
  if (others.length === 0 && only?.type === 'inlineMath') {
    const start = only.position?.start.offset;
    if (start !== undefined && source.startsWith('$$', start)) {
      return $createMathBlockNode(only.value);
    }
  }
  return $importWords(block, source);
}

function $importWords(block: Paragraph, source: string): LexicalNode {
  // A task without words is written with a space in their place (export-block.ts).
  const isBlank = block.children.every((child) => child.type === 'text' && /^[ \t\n]*$/u.test(child.value));
  const words = isBlank ? [] : $importInline(block.children, { source, isCell: false });
  return $createParagraphNode().append(...words);
}

function isNothing(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && /^[ \t\n]*$/u.test(node.value));
}

function $importList(block: List, source: string): LexicalNode {
  const list = $createListNode(block.ordered === true)
    .setStart(block.start ?? 1)
    .setLoose(isLoose(block));
  for (const item of block.children) {
    const checked = item.checked ?? null;
    const node = $createListItemNode(checked).setSpread(item.spread === true);
    node.append(...$importBlocks(item.children, source, checked !== null));
    list.append(node);
  }
  return list;
}

/** Whether blank lines stand between items; `spread` alone also says so for an empty last item. */
function isLoose(block: List): boolean {
  return block.children.some((item, index) => {
    const end = block.children[index - 1]?.position?.end.line;
    const start = item.position?.start.line;
    return end === undefined || start === undefined ? index > 0 && block.spread === true : start - end > 1;
  });
}

function $importTable(block: Table, source: string): LexicalNode {
  const table = $createTableNode();
  const width = Math.max(...block.children.map((row) => row.children.length));
  block.children.forEach((row, rowIndex) => {
    const tableRow = $createTableRowNode();
    const header = rowIndex === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
    for (let column = 0; column < width; column += 1) {
      const cell = $createTableCellNode(header);
      const words = $importInline(row.children[column]?.children ?? [], { source, isCell: true });
      setCellAlignment(cell, block.align?.[column]);
      tableRow.append(cell.append($createParagraphNode().append(...words)));
    }
    table.append(tableRow);
  });
  return table;
}
