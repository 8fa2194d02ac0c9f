import type { Nodes } from 'mdast';
import { BREAK_TAG } from '../../markdown/break-tag';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { closeRaw } from '../markdown/close-raw';
import { markScripts, SCOPE, SCRIPT_SIGNS } from './mark-scripts';

/**
 * What a text says, as an outline of its blocks and their words. Left out is what may be written in more than one way:
 * the nesting of marks, white space, and whether a formula alone in its paragraph is set between dollars on one line.
 */
export function meaningOf(markdown: string): string {
  return outline(parseMarkdown(markdown), markdown);
}

function outline(node: Nodes, source: string): string {
  switch (node.type) {
    case 'root':
    case 'listItem':
      return `${node.type}${node.type === 'listItem' ? String(node.checked) : ''}(${outlines(node.children, source)})`;
    case 'blockquote':
      return `quote ${node.callout ?? ''}(${outlines(node.children, source)})`;
    case 'footnoteDefinition':
      return `note ${node.identifier}(${outlines(node.children, source)})`;
    case 'list':
      return `list${String(node.ordered)}${node.start ?? ''}(${outlines(node.children, source)})`;
    case 'table':
      // Cells beyond the header are kept, and it grows with them.
      return `table[${(node.align ?? []).join().replace(/,+$/u, '')}](${node.children.map((row) => row.children.map(words).join('|').replace(/\|+$/u, '')).join('; ')})`;
    case 'paragraph': {
      // Breaks and spaces around it are nothing.
      const [only, ...others] = node.children.filter(
        (child) => flat(child, '').replace(/⏎/gu, '').trim() !== '',
      );
      if (
        only?.type === 'inlineMath' &&
        others.length === 0 &&
        source.startsWith('$$', only.position?.start.offset)
      ) {
        return `math(${only.value.trim()})`;
      }
      // One tag alone is a block of HTML as soon as no definition stands before it.
      return only?.type === 'html' && others.length === 0
        ? `html(${only.value.trim()})`
        : `paragraph(${words(node)})`;
    }
    case 'heading':
      return `h${node.depth}(${words(node).replace(/⏎+/gu, ' ')})`;
    case 'code':
      return `code ${node.lang ?? ''} ${metaOf(node)}(${node.value})`;
    case 'math': {
      const meta = metaOf(node);
      return `math${meta === '' ? '' : ` ${meta}`}(${node.value.trim()})`;
    }
    case 'html':
      return `html(${closeRaw(node.value.trim()).replace(/\s+/gu, ' ')})`;
    default:
      return `${node.type}(${words(node)})`;
  }
}

function metaOf({ meta }: { readonly meta?: string | null | undefined }): string {
  return (meta ?? '').replace(/^[ \t]+|[ \t]+$/gu, '');
}

/**
 * An empty formula is nothing yet. Neither is a paragraph of spaces and tabs: none can be written but with character
 * references, as those at the ends of a paragraph are no part of it (CommonMark 4.8). Wider spaces are words there.
 */
function outlines(nodes: readonly Nodes[], source: string): string {
  return nodes
    .map((node) => outline(node, source))
    .filter((text) => text !== 'math()' && text !== 'paragraph()')
    .join('; ');
}

/** Breaks at the ends have no meaning. */
function words(node: Nodes): string {
  return (
    joinTouching(markScripts(flat(node, '')))
      .replace(/[ \t\n]+/gu, ' ')
      .replace(/ *⏎ */gu, '⏎')
      // Two formulas in touch cannot be written: a space goes between.
      .replace(/(‹math [^›]*›[\uE010-\uE014]*) ?(?=‹math)/gu, '$1')
      .replace(/^[⏎ ]+|[⏎ ]+$/gu, '')
  );
}

const TOUCHING_CODE = /‹code ([^›]*)(›[\uE010-\uE014]*)‹code ([^›]*)\2(?![\uE010-\uE014])/gu;

/**
 * Code that touches code under the same marks is one stretch of it: the backticks between two of them would be one longer
 * run, which ends neither (CommonMark 6.1), so there is no way to write them.
 */
function joinTouching(flatWords: string): string {
  const joined = flatWords.replace(TOUCHING_CODE, '‹code $1$3$2');
  return joined === flatWords ? joined : joinTouching(joined);
}

/** Words with the marks that are on them; a space carries none. */
function flat(node: Nodes, marks: string): string {
  switch (node.type) {
    case 'text':
      return [...node.value]
        .map((character) => (/\s/u.test(character) ? plainSpace(character) : marked(character, marks)))
        .join('');
    case 'inlineCode':
      return marked(`‹code ${node.value.replace(/\s+/gu, ' ')}›`, marks);
    case 'inlineMath':
      return marked(`‹math ${node.value.trim()}›`, marks);
    case 'break':
      return '⏎ ';
    case 'html':
      // The slash of an empty element says nothing (HTML 13.1.2.1), and in a cell a break can only be that tag.
      return BREAK_TAG.test(node.value)
        ? '‹<br>›'
        : (SCRIPT_SIGNS[node.value.toLowerCase()] ?? marked(`‹${node.value}›`, marks));
    case 'image':
      return marked(`‹image ${node.url} ${node.alt ?? ''} ${node.title ?? ''}›`, marks);
    case 'link':
      // An address that stands for itself is a link as soon as it is read.
      if (
        node.children.length === 1 &&
        [`http://`, 'mailto:', ''].some((scheme) => node.url === scheme + flat(node.children[0] as Nodes, ''))
      ) {
        return flatAll(node.children, marks);
      }
      if (node.children.length === 0) {
        return marked(`‹link ${node.url} ${node.title ?? ''}›`, marks);
      }
      return `⟦${node.url} ${node.title ?? ''}⟧${flatAll(node.children, marks)}⟦/⟧`;
    case 'strong':
    case 'emphasis':
    case 'delete':
      return flatAll(node.children, withMark(marks, MARKS[node.type]));
    case 'subscript':
    case 'superscript':
      // One within another counts twice.
      return SCOPE.start + flatAll(node.children, [...marks, SCRIPTS[node.type]].sort().join('')) + SCOPE.end;
    case 'footnoteReference':
      return marked(`‹note ${node.identifier}›`, marks);
    default:
      return 'children' in node ? flatAll(node.children, marks) : marked(`‹${node.type}›`, marks);
  }
}

/** Of the spaces only those that Markdown collapses are alike. */
function plainSpace(character: string): string {
  return /[ \t\n]/u.test(character) ? ' ' : character;
}

const MARKS = { strong: 's', emphasis: 'e', delete: 'd' } as const;
const SCRIPTS = { subscript: 'x', superscript: 'y' } as const;

const SIGNS: Readonly<Record<string, string>> = {
  s: '\uE010',
  e: '\uE011',
  d: '\uE012',
  x: '\uE013',
  y: '\uE014',
};

function flatAll(nodes: readonly Nodes[], marks: string): string {
  return nodes.map((node) => flat(node, marks)).join('');
}

function marked(character: string, marks: string): string {
  return character + [...marks].map((mark) => SIGNS[mark]).join('');
}

function withMark(marks: string, mark: string): string {
  return marks.includes(mark) ? marks : [...marks, mark].sort().join('');
}
