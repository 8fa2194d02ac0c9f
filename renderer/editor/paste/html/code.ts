import type { Code } from 'mdast';
import { isElement } from './reading';

const LINES = new Set(['P', 'DIV', 'LI', 'TR']);
/** Deeper than any code is coloured. */
const DEEPEST = 200;
const MONOSPACE = /mono|consolas|courier|menlo|fira code|source code/iu;

/** Code that is no `<pre>`: what editors copy, and the tables that line numbers stand in. */
export function isCodeBox(element: Element): boolean {
  if (element.tagName === 'TABLE') {
    return element.querySelector('td.blob-code, td.js-file-line, td.hljs-ln-code, td.rouge-code') !== null;
  }
  const style = element.getAttribute('style') ?? '';
  return (
    element.tagName === 'DIV' &&
    /white-space\s*:\s*pre\b/iu.test(style) &&
    MONOSPACE.test(/font-family\s*:([^;]*)/iu.exec(style)?.[1] ?? '')
  );
}

/** A block of code with its lines as they stand, and without the bar that chat pages put above it. */
export function codeOf(element: Element): Code {
  const inner = element.tagName === 'PRE' ? element.querySelectorAll('code') : [];
  const box = inner.length === 1 ? (inner[0] ?? element) : element;
  const lines: string[] = [''];
  collect(box, lines, 0);
  const value = lines
    .join('\n')
    .replace(/\u00A0/gu, ' ')
    .replace(/^\n+|\s+$/gu, '');
  return { type: 'code', lang: languageOf(element, box), value };
}

function collect(element: Element, lines: string[], depth: number): void {
  // Between the rows of a table there is only the page's own layout.
  const isTable = /^(?:TABLE|TBODY|THEAD|TR)$/u.test(element.tagName);
  for (const child of element.childNodes) {
    if (isElement(child)) {
      collectElement(child, lines, depth);
    } else if (child.nodeType === 3 && !isTable) {
      const [first = '', ...others] = (child.nodeValue ?? '').split('\n');
      lines[lines.length - 1] += first;
      for (const other of others) {
        lines.push(other);
      }
    }
  }
}

function collectElement(element: Element, lines: string[], depth: number): void {
  if (element.tagName === 'BR') {
    lines.push('');
    return;
  }
  if (isLineNumber(element) || depth > DEEPEST) {
    return;
  }
  const isLine = LINES.has(element.tagName);
  if (isLine && lines.at(-1) !== '') {
    lines.push('');
  }
  const before = lines.length;
  collect(element, lines, depth + 1);
  // An empty line is a line too.
  if (isLine && (element.nextSibling !== null || lines.length > before)) {
    lines.push('');
  }
}

function isLineNumber(element: Element): boolean {
  return /\b(?:blob-num|hljs-ln-numbers|rouge-gutter|linenos?|lineno|line-numbers?)\b/u.test(
    element.className,
  );
}

function languageOf(...elements: readonly Element[]): string | null {
  for (const element of elements) {
    const named = element.getAttribute('data-language') ?? element.getAttribute('data-lang');
    const classes = `${element.getAttribute('class') ?? ''} ${element.parentElement?.getAttribute('class') ?? ''}`;
    const found = named ?? /(?:language|lang|highlight-source|brush:)[- ]?([\w#+-]+)/u.exec(classes)?.[1];
    if (found !== undefined && found !== '' && !/^(?:plain|plaintext|text|none)$/iu.test(found)) {
      return found;
    }
  }
  return null;
}
