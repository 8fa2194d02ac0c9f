import type { Block, BlockKind } from './block';

const QUOTE_MARKS = /^(?: {0,3}>[ \t]?)*/;
const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+|$)/;
const FENCE = /^[ \t]*(`{3,}(?!.*`)|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]+\]:/;
const DEFINITION = /^ {0,3}\[[^\]^][^\]]*\]:[ \t]*\S/;
const DELIMITER_ROW = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** What stands this many columns to the right of its surroundings is code. */
const CODE_INDENT = 4;

interface Line {
  readonly start: number;
  readonly end: number;
  /** How many signs of quotation stand before it. */
  readonly quotes: number;
  /** Without them. */
  readonly text: string;
  readonly indent: number;
}

interface OpenBlock {
  kind: BlockKind;
  readonly start: number;
  readonly depth: number;
  readonly indent: number;
  readonly quotes: number;
  contentEnd: number;
  /** How the block closes: a fence, the dollars of a formula, or, null, by what comes after it. */
  closing: RegExp | null;
}

/**
 * Cuts Markdown into blocks that together are the whole text, in order. One pass over the lines: a parser's tree says
 * more, but takes twenty times as long, and where a block begins is all that a comparison wants. What the two judge
 * otherwise (a quote in a list in a quote) is compared all the same, in larger or smaller pieces.
 */
export function splitBlocks(text: string): Block[] {
  const splitter = new BlockSplitter();
  const lines = linesOf(text);
  for (const [index, line] of lines.entries()) {
    splitter.take(line, lines[index + 1]);
  }
  return splitter.finish(text.length);
}

class BlockSplitter {
  readonly #done: OpenBlock[] = [];
  /** Columns at which the content of the lists and footnotes around begins. */
  #containers: number[] = [];
  #open: OpenBlock | null = null;
  #afterBlank = true;

  take(line: Line, next: Line | undefined): void {
    const open = this.#open;
    if (open?.closing) {
      open.contentEnd = line.end;
      if (open.closing.test(line.text)) {
        this.#close();
      }
    } else if (line.text.trim() === '') {
      this.#close();
      this.#afterBlank = true;
    } else {
      this.#takeContent(line, next);
      this.#afterBlank = false;
    }
  }

  finish(end: number): Block[] {
    this.#close();
    const blocks = this.#done.map((block, index, all): Block => {
      const isFirst = index === 0;
      return {
        kind: block.kind,
        start: isFirst ? 0 : block.start,
        contentStart: block.start,
        contentEnd: block.contentEnd,
        end: all[index + 1]?.start ?? end,
        depth: block.depth,
        indent: block.indent,
      };
    });
    if (blocks.length > 0 || end === 0) {
      return blocks;
    }
    return [{ kind: 'paragraph', start: 0, contentStart: end, contentEnd: end, end, depth: 0, indent: 0 }];
  }

  #takeContent(line: Line, next: Line | undefined): void {
    const item = RULE.test(line.text) ? null : ITEM.exec(line.text);
    const open = this.#open;
    if (item !== null && !this.#continuesAsText(item, line)) {
      this.#beginItem(line, item);
    } else if (open !== null && this.#continues(open, line, next)) {
      open.contentEnd = line.end;
    } else {
      this.#leaveContainers(line.indent);
      this.#begin(line, this.#kindOf(line, next));
    }
  }

  /** A number within a paragraph is no list unless it is a one; nor is anything so far to the right that it is code. */
  #continuesAsText(item: RegExpExecArray, line: Line): boolean {
    const within = this.#containers.at(-1) ?? 0;
    if (line.indent >= within + CODE_INDENT) {
      return true;
    }
    const isNumber = /\d/.test(item[2] as string);
    return this.#open?.kind === 'paragraph' && isNumber && !/^1[.)]$/.test(item[2] as string);
  }

  #continues(open: OpenBlock, line: Line, next: Line | undefined): boolean {
    if (open.kind === 'table') {
      return line.text.includes('|') && line.quotes === open.quotes;
    }
    if (open.kind === 'code') {
      return line.indent >= open.indent + CODE_INDENT;
    }
    if (open.kind === 'heading' || open.kind === 'rule' || open.kind === 'definition') {
      return false;
    }
    if (open.kind === 'paragraph' && UNDERLINE.test(line.text) && line.quotes === open.quotes) {
      open.kind = 'heading';
      return true;
    }
    const isOther = line.quotes > open.quotes || this.#kindOf(line, next) !== 'paragraph';
    return !isOther;
  }

  #kindOf(line: Line, next: Line | undefined): BlockKind {
    const { text } = line;
    const inner = text.slice(Math.min(text.length - text.trimStart().length, this.#containers.at(-1) ?? 0));
    if (FENCE.test(text)) {
      return 'code';
    }
    if (/^[ \t]*\$\$/.test(text)) {
      return 'math';
    }
    if (HEADING.test(inner)) {
      return 'heading';
    }
    if (RULE.test(inner)) {
      return 'rule';
    }
    if (text.includes('|') && next !== undefined && isDelimiterRow(next.text)) {
      return 'table';
    }
    if (FOOTNOTE.test(text)) {
      return 'footnote';
    }
    if (this.#open === null && DEFINITION.test(text)) {
      return 'definition';
    }
    return this.#afterBlank && line.indent >= (this.#containers.at(-1) ?? 0) + CODE_INDENT
      ? 'code'
      : 'paragraph';
  }

  #begin(line: Line, kind: BlockKind): void {
    this.#close();
    this.#open = {
      kind,
      start: line.start,
      depth: this.#containers.length,
      indent: this.#containers.at(-1) ?? 0,
      quotes: line.quotes,
      contentEnd: line.end,
      closing: closingOf(kind, line.text),
    };
    if (kind === 'footnote') {
      this.#containers = [CODE_INDENT];
    }
    if (kind === 'heading' || kind === 'rule' || kind === 'definition' || isWholeFormula(kind, line.text)) {
      this.#close();
    }
  }

  #beginItem(line: Line, [, , mark = '', gap = '']: RegExpExecArray): void {
    this.#close();
    this.#leaveContainers(line.indent);
    const outer = this.#containers.at(-1) ?? 0;
    const width = gap.length === 0 || gap.length > CODE_INDENT ? 1 : gap.length;
    this.#containers.push(line.indent + mark.length + width);
    const content = line.text.trimStart().slice(mark.length);
    this.#open = {
      kind: 'item',
      start: line.start,
      depth: this.#containers.length,
      indent: outer,
      quotes: line.quotes,
      contentEnd: line.end,
      closing: FENCE.test(content) ? closingOf('code', content) : null,
    };
  }

  #leaveContainers(indent: number): void {
    while (this.#containers.length > 0 && indent < (this.#containers.at(-1) ?? 0)) {
      this.#containers.pop();
    }
  }

  #close(): void {
    if (this.#open !== null) {
      this.#done.push(this.#open);
      this.#open = null;
    }
  }
}

function isDelimiterRow(text: string): boolean {
  return text.includes('-') && (text.includes('|') || text.includes(':')) && DELIMITER_ROW.test(text);
}

function closingOf(kind: BlockKind, text: string): RegExp | null {
  const fence = kind === 'code' ? FENCE.exec(text)?.[1] : undefined;
  if (fence !== undefined) {
    return new RegExp(`^[ \\t]*${fence[0]}{${fence.length},}[ \\t]*$`);
  }
  return kind === 'math' ? /\$\$[ \t]*$/ : null;
}

/** `$$x$$` on one line. */
function isWholeFormula(kind: BlockKind, text: string): boolean {
  return kind === 'math' && /^[ \t]*\$\$.+\$\$/.test(text);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const after = newline === -1 ? text.length : newline + 1;
    const end = newline === -1 ? after : newline - (text[newline - 1] === '\r' ? 1 : 0);
    const whole = text.slice(start, Math.max(start, end));
    const marks = whole.includes('>') ? (QUOTE_MARKS.exec(whole)?.[0] ?? '') : '';
    const inner = whole.slice(marks.length);
    lines.push({
      start,
      end: Math.max(start, end),
      quotes: marks.length === 0 ? 0 : marks.split('>').length - 1,
      text: inner,
      indent: columnsOf(/^[ \t]*/.exec(inner)?.[0] ?? ''),
    });
    start = after;
  }
  return lines;
}

function columnsOf(blank: string): number {
  let columns = 0;
  for (const sign of blank) {
    columns += sign === '\t' ? CODE_INDENT - (columns % CODE_INDENT) : 1;
  }
  return columns;
}
