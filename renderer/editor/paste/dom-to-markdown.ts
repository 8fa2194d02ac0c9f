import type { BlockContent, Heading, ListItem, PhrasingContent, Root, Table } from 'mdast';
import { isAcceptedLink } from '../link/link-target';
import { marked } from './dom-marks';
import { trimmed } from './trim-words';

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'HEAD',
  'META',
  'LINK',
  'TITLE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'SVG',
  'INPUT',
  'BUTTON',
]);
const BLOCKS = new Set([
  ...[
    'P',
    'DIV',
    'SECTION',
    'ARTICLE',
    'MAIN',
    'HEADER',
    'FOOTER',
    'ASIDE',
    'NAV',
    'FIGURE',
    'BODY',
    'DL',
    'DT',
    'DD',
  ],
  ...[
    'H1',
    'H2',
    'H3',
    'H4',
    'H5',
    'H6',
    'UL',
    'OL',
    'BLOCKQUOTE',
    'PRE',
    'TABLE',
    'HR',
    'DETAILS',
    'SUMMARY',
    'FORM',
  ],
]);

/** Pasted HTML as the Markdown it means. Anything that is not text, a mark, a list, a table, code or a link is let go. */
export function domToMarkdown(document: Document): Root {
  return { type: 'root', children: blocksOf(document.body) };
}

function blocksOf(parent: Element): BlockContent[] {
  const blocks: BlockContent[] = [];
  let line: PhrasingContent[] = [];
  const endLine = () => {
    const children = trimmed(line);
    if (children.length > 0) {
      blocks.push({ type: 'paragraph', children });
    }
    line = [];
  };
  for (const child of parent.childNodes) {
    if (child instanceof Element && holdsBlocks(child)) {
      endLine();
      blocks.push(...blockOf(child));
    } else {
      line.push(...wordsOf(child));
    }
  }
  endLine();
  return blocks;
}

function blockOf(element: Element): BlockContent[] {
  switch (element.tagName) {
    case 'H1':
    case 'H2':
    case 'H3':
    case 'H4':
    case 'H5':
    case 'H6': {
      const children = trimmed(inlineOf(element));
      const depth = Number(element.tagName.slice(1)) as Heading['depth'];
      return children.length === 0 ? [] : [{ type: 'heading', depth, children }];
    }
    case 'HR':
      return [{ type: 'thematicBreak' }];
    case 'BLOCKQUOTE':
      return [{ type: 'blockquote', children: blocksOf(element) }];
    case 'PRE':
      return [
        { type: 'code', lang: languageOf(element), value: (element.textContent ?? '').replace(/\n$/u, '') },
      ];
    case 'UL':
    case 'OL':
      return listOf(element);
    case 'TABLE':
      return tableOf(element);
    default:
      return blocksOf(element);
  }
}

function listOf(element: Element): BlockContent[] {
  const isOrdered = element.tagName === 'OL';
  const children: ListItem[] = [];
  for (const child of element.children) {
    const last = children.at(-1);
    if ((child.tagName === 'UL' || child.tagName === 'OL') && last !== undefined) {
      // Some programs put a nested list beside the item it belongs to.
      last.children.push(...blockOf(child));
    } else if (!SKIPPED.has(child.tagName)) {
      const box = child.querySelector(
        ':scope > input[type=checkbox], :scope > p > input[type=checkbox], :scope > label > input[type=checkbox]',
      );
      const checked = box === null ? null : box.hasAttribute('checked');
      children.push({ type: 'listItem', checked, spread: false, children: blocksOf(child) });
    }
  }
  const start = Number(element.getAttribute('start') ?? '1');
  return children.length === 0
    ? []
    : [
        {
          type: 'list',
          ordered: isOrdered,
          start: isOrdered && Number.isInteger(start) ? start : null,
          spread: false,
          children,
        },
      ];
}

function tableOf(element: Element): BlockContent[] {
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element);
  const width = Math.max(0, ...rows.map((row) => row.children.length));
  if (width < 2) {
    // Pages and mails that are laid out with tables.
    return rows.flatMap((row) => [...row.children].flatMap(blocksOf));
  }
  const table: Table = {
    type: 'table',
    align: Array.from({ length: width }, (_unused, column) => alignOf(rows[0]?.children[column])),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_unused, column) => {
        const cell = row.children[column];
        return {
          type: 'tableCell',
          children: cell === undefined ? [] : trimmed(inlineOf(cell)).map(withoutBreak),
        };
      }),
    })),
  };
  return [table];
}

function alignOf(cell: Element | undefined): 'left' | 'center' | 'right' | null {
  const align = cell instanceof HTMLElement ? cell.style.textAlign || cell.getAttribute('align') : null;
  return align === 'left' || align === 'center' || align === 'right' ? align : null;
}

function withoutBreak(node: PhrasingContent): PhrasingContent {
  return node.type === 'break' ? { type: 'html', value: '<br>' } : node;
}

function inlineOf(element: Element): PhrasingContent[] {
  return [...element.childNodes].flatMap(wordsOf);
}

function wordsOf(node: Node): PhrasingContent[] {
  if (node.nodeType === 3) {
    const value = (node.textContent ?? '').replace(/[ \t\n\r\f]+/gu, ' ');
    return value === '' ? [] : [{ type: 'text', value }];
  }
  if (!(node instanceof Element) || SKIPPED.has(node.tagName.toUpperCase())) {
    return [];
  }
  switch (node.tagName) {
    case 'BR':
      return [{ type: 'break' }];
    case 'CODE':
    case 'KBD':
    case 'SAMP':
    case 'TT':
      return (node.textContent ?? '') === '' ? [] : [{ type: 'inlineCode', value: node.textContent ?? '' }];
    case 'A': {
      const url = node.getAttribute('href') ?? '';
      const children = inlineOf(node);
      return isAcceptedLink(url) && trimmed(children).length > 0
        ? [{ type: 'link', url, children: children as never }]
        : children;
    }
    default:
      return marked(node, inlineOf(node));
  }
}

function holdsBlocks(element: Element): boolean {
  return (
    BLOCKS.has(element.tagName) ||
    [...element.children].some((child) => !SKIPPED.has(child.tagName) && holdsBlocks(child))
  );
}

function languageOf(pre: Element): string | null {
  const classes = `${pre.className} ${pre.querySelector('code')?.className ?? ''}`;
  return /(?:language|lang|highlight-source)-([\w#+-]+)/u.exec(classes)?.[1] ?? null;
}
