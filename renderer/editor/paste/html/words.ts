import type { PhrasingContent } from 'mdast';
import { pictureOfHtml } from '../../image/pasted-pictures';
import { isAcceptedLink, quoteIdOf } from '../../link/link-target';
import { marked } from './marks';
import { isFormula, texOf } from './maths';
import { isElement, type Page } from './reading';

const CODE = new Set(['CODE', 'KBD', 'SAMP', 'TT']);
/** Markup inside a line that nests deeper than this is read as its text. */
const DEEPEST_MARKS = 60;

/** The words in an element, with their marks; not tidied yet. */
export function inlineOf(element: Element, page: Page, depth = 0): PhrasingContent[] {
  const isPre = keepsLines(element);
  return [...element.childNodes].flatMap((child) => wordsOf(child, page, isPre, depth));
}

/** The words of one node of a line. */
export function wordsOf(node: Node, page: Page, isPre = false, depth = 0): PhrasingContent[] {
  if (node.nodeType === 3) {
    return textWords(node.nodeValue ?? '', isPre);
  }
  if (!isElement(node) || page.footnotes.dropped.has(node)) {
    return [];
  }
  const label = page.footnotes.calls.get(node);
  if (label !== undefined) {
    return [{ type: 'footnoteReference', identifier: label, label }];
  }
  if (depth > DEEPEST_MARKS) {
    return textWords(node.textContent ?? '', isPre);
  }
  if (isFormula(node)) {
    const value = texOf(node);
    return value === null ? [] : [{ type: 'inlineMath', value }];
  }
  switch (node.tagName) {
    case 'BR':
      return [{ type: 'break' }];
    case 'IMG': {
      const picture = pictureOfHtml(node);
      return picture === null ? textWords(node.getAttribute('alt') ?? '', false) : [picture];
    }
    case 'INPUT':
      return [];
    case 'A':
      return linkOf(node, page, depth);
    default:
      if (CODE.has(node.tagName)) {
        const value = (node.textContent ?? '').replace(/\u00A0/gu, ' ');
        return value.trim() === '' ? textWords(value, isPre) : [{ type: 'inlineCode', value }];
      }
      return marked(node, inlineOf(node, page, depth + 1));
  }
}

function textWords(text: string, isPre: boolean): PhrasingContent[] {
  if (isPre && text.includes('\n')) {
    return text
      .split('\n')
      .flatMap((line, index) => [
        ...(index === 0 ? [] : [{ type: 'break' } as const]),
        ...textWords(line, false),
      ]);
  }
  const value = text.replace(/[ \t\n\r\f]+/gu, ' ');
  return value === '' ? [] : [{ type: 'text', value }];
}

// A place in the page that was copied from means nothing here; a quotation of ours does.
function linkOf(element: Element, page: Page, depth: number): PhrasingContent[] {
  const url = (element.getAttribute('href') ?? '').trim();
  const children = inlineOf(element, page, depth + 1);
  const isKept = isAcceptedLink(url) && (!url.startsWith('#') || quoteIdOf(url) !== null);
  return isKept && children.some(hasWords)
    ? [{ type: 'link', url, children: children.map(withoutLink) as never }]
    : children;
}

function withoutLink(node: PhrasingContent): PhrasingContent {
  return node.type === 'link' ? { type: 'emphasis', children: node.children } : node;
}

function hasWords(node: PhrasingContent): boolean {
  if (node.type === 'text') {
    return node.value.trim() !== '';
  }
  return node.type !== 'break' && (!('children' in node) || node.children.some(hasWords));
}

function keepsLines(element: Element): boolean {
  const style = element.getAttribute('style');
  if (style === null && !element.className.includes('whitespace-pre-wrap')) {
    return false;
  }
  return (
    /white-space(?:-collapse)?\s*:\s*(?:pre|preserve|break-spaces)/iu.test(style ?? '') ||
    element.className.includes('whitespace-pre-wrap')
  );
}
