import type { BlockContent, PhrasingContent, Table, TableCell } from 'mdast';
import { codeOf } from './code';
import type { ReadBlocks } from './lists';
import { isElement, type Page, type Reading } from './reading';
import { tidyWords } from './tidy-words';
import { inlineOf, wordsOf } from './words';

type Align = 'left' | 'center' | 'right' | null;

/**
 * A table as Markdown can write it: one line per cell, `<br>` between what stood on lines of its own; a merged cell
 * keeps its words at its first place, and the others it covered are empty.
 */
export function* tableOf(element: Element, page: Page, readBlocks: ReadBlocks): Reading<BlockContent[]> {
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element);
  const blocks: BlockContent[] = [];
  const caption = [...element.children].find(({ tagName }) => tagName === 'CAPTION');
  if (caption !== undefined) {
    blocks.push(...(yield* readBlocks(caption)));
  }
  if (isLayout(element, rows)) {
    for (const cell of rows.flatMap((row) => [...row.children])) {
      blocks.push(...(yield* readBlocks(cell)));
    }
    return blocks;
  }
  const grid = gridOf(rows);
  const table: Table = { type: 'table', align: alignsOf(grid), children: [] };
  for (const [index, row] of grid.entries()) {
    const cells = row.map((cell): TableCell => {
      const words = cell === null ? [] : cellWords(cell, page);
      return { type: 'tableCell', children: index === 0 ? withoutBold(words) : words };
    });
    // Spreadsheets copy the empty rows below as well.
    if (cells.some(({ children }) => children.length > 0)) {
      table.children.push({ type: 'tableRow', children: cells });
    }
    yield;
  }
  if (table.children.length === 0) {
    return blocks;
  }
  blocks.push(table);
  return blocks;
}

/** Pages and mails are laid out with tables that say nothing. */
function isLayout(element: Element, rows: readonly Element[]): boolean {
  const width = Math.max(0, ...rows.map((row) => row.children.length));
  return (
    width < 2 ||
    /^(?:presentation|none)$/u.test(element.getAttribute('role') ?? '') ||
    element.querySelector('table, pre, h1, h2, h3, h4, h5, h6, blockquote') !== null
  );
}

/** Cells by row and column; null where a merged cell goes on. */
function gridOf(rows: readonly Element[]): (Element | null)[][] {
  const grid: (Element | null)[][] = rows.map(() => []);
  const covered = new Set<string>();
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row.children) {
      while (covered.has(`${rowIndex} ${column}`)) {
        grid[rowIndex]?.push(null);
        column += 1;
      }
      const across = spanOf(cell, 'colspan');
      const down = Math.min(spanOf(cell, 'rowspan'), rows.length - rowIndex);
      for (let below = 1; below < down; below += 1) {
        for (let beside = 0; beside < across; beside += 1) {
          covered.add(`${rowIndex + below} ${column + beside}`);
        }
      }
      grid[rowIndex]?.push(cell, ...Array.from({ length: across - 1 }, () => null));
      column += across;
    }
  });
  const width = Math.max(...grid.map((row) => row.length));
  const used = Array.from({ length: width }, (_unused, column) => column).filter((column) =>
    grid.some((row) => hasContent(row[column] ?? null)),
  );
  return grid.map((row) => used.map((column) => row[column] ?? null));
}

function hasContent(cell: Element | null): boolean {
  return cell !== null && ((cell.textContent ?? '').trim() !== '' || cell.querySelector('img') !== null);
}

function spanOf(cell: Element, name: string): number {
  const span = Number(cell.getAttribute(name) ?? '1');
  return Number.isInteger(span) && span > 1 ? Math.min(span, 200) : 1;
}

/** A column stands as its header asks for, or as all of its cells agree: numbers of spreadsheets stand right. */
function alignsOf(grid: readonly (readonly (Element | null)[])[]): Align[] {
  const [head = [], ...body] = grid;
  return head.map((cell, column) => {
    const own = alignOf(cell);
    if (own === 'right' || own === 'center' || (own === 'left' && cell?.tagName === 'TH')) {
      return own;
    }
    const [first, ...others] = body.map((row) => row[column] ?? null).filter(hasContent);
    const align = alignOf(first ?? null);
    const isShared = others.every((other) => alignOf(other) === align);
    return isShared && (align === 'right' || align === 'center') ? align : null;
  });
}

function alignOf(cell: Element | null): Align {
  const align =
    cell instanceof HTMLElement
      ? (cell.getAttribute('data-align') ?? (cell.style.textAlign || cell.getAttribute('align')))
      : null;
  return align === 'left' || align === 'center' || align === 'right' ? align : null;
}

function cellWords(cell: Element, page: Page): PhrasingContent[] {
  const lines = linesOf(cell, page, 0).flatMap(tidyWords);
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ type: 'html', value: '<br>' } as const]),
    ...line.map(withoutBreak),
  ]);
}

/** Blocks in a cell become lines of it. */
function linesOf(parent: Element, page: Page, depth: number): PhrasingContent[][] {
  if (!page.holders.has(parent) && parent.tagName !== 'TD' && parent.tagName !== 'TH') {
    return [inlineOf(parent, page)];
  }
  const lines: PhrasingContent[][] = [[]];
  let number = Number(parent.getAttribute('start') ?? '1');
  for (const child of parent.childNodes) {
    if (!isElement(child) || !page.holders.has(child) || depth > 20) {
      lines.at(-1)?.push(...wordsOf(child, page));
      continue;
    }
    const inside: PhrasingContent[][] =
      child.tagName === 'PRE'
        ? [[{ type: 'inlineCode', value: codeOf(child).value.replace(/\n/gu, ' ') }]]
        : linesOf(child, page, depth + 1);
    if (child.tagName === 'LI') {
      const mark = parent.tagName === 'OL' ? `${number}. ` : '• ';
      number += 1;
      inside[0]?.unshift({ type: 'text', value: mark });
    }
    lines.push(...inside, []);
  }
  return lines;
}

function withoutBreak(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') {
    return { type: 'html', value: '<br>' };
  }
  return 'children' in node
    ? ({ ...node, children: node.children.map(withoutBreak) } as PhrasingContent)
    : node;
}

/** A header is bold by itself. */
export function withoutBold(words: PhrasingContent[]): PhrasingContent[] {
  const isAllBold = words.every(
    (node) =>
      node.type === 'strong' || node.type === 'html' || (node.type === 'text' && node.value.trim() === ''),
  );
  return isAllBold ? words.flatMap((node) => (node.type === 'strong' ? node.children : [node])) : words;
}
