import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { holdMail } from './hold-mail';
import { leanMarkdown } from './lean-markdown';
import type { RawBlock, RawInline } from './markdown-nodes';
import { printNote, printQuote, printReference, printScript, printTag } from './print-nodes';

const printRaw = Object.assign((node: RawBlock | RawInline) => node.value, {
  peek: (node: RawBlock | RawInline) => node.value.charAt(0),
});

const OPTIONS: Options = {
  emphasis: '*',
  strong: '*',
  fence: '`',
  fences: true,
  rule: '-',
  ruleRepetition: 3,
  listItemIndent: 'one',
  incrementListMarker: true,
  resourceLink: false,
  setext: false,
  handlers: {
    rawBlock: printRaw,
    rawInline: printTag,
    html: printTag,
    blockquote: printQuote,
    footnoteDefinition: printNote,
    footnoteReference: printReference,
    subscript: printScript('sub'),
    superscript: printScript('sup'),
  },
};

// A list straight after a list of its kind needs another marker, or the two would be read as one.
const usual = printerWith({ bullet: '-', bulletOther: '*', bulletOrdered: '.' });
const alternate = printerWith({ bullet: '*', bulletOther: '-', bulletOrdered: ')' });

function printerWith(markers: Options) {
  return unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkMath)
    .use(remarkStringify, { ...OPTIONS, ...markers })
    .freeze();
}

export interface PrintOptions {
  /** Print lists with the second marker (`*`, `1)`). */
  readonly isAlternate?: boolean;
  /** Keep every escape that might be needed. For text that will stand beside definitions we do not see. */
  readonly isCautious?: boolean;
}

/** The one way Markdown is written by the app: fixed marks, no needless escapes, no final line break. */
export function printMarkdown(root: Root, options: PrintOptions = {}): string {
  const printer = options.isAlternate === true ? alternate : usual;
  const printed = printer.stringify(holdMail(root)).replace(/\n+$/u, '');
  return options.isCautious === true ? printed : withoutByteOrderMark(leanMarkdown(printed));
}

/** At the beginning of a text that character says in which order its bytes are, and is no part of it. */
export function withoutByteOrderMark(markdown: string): string {
  return markdown.startsWith('\uFEFF') ? `&#xFEFF;${markdown.slice(1)}` : markdown;
}

/** Prints one block as it would stand at the top of a document. */
export function printBlock(block: RootContent, options: PrintOptions = {}): string {
  return printMarkdown({ type: 'root', children: [block] }, options);
}
