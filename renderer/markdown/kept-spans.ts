import { MOST_MARKS_TOGETHER } from './crowding';
import { hasLongWord } from './long-words';

/** A stretch of a text, from the start of a line to before the end of one. */
export interface KeptSpan {
  readonly start: number;
  readonly end: number;
}

/** More of one block than this cannot be read, shown and typed into without a stutter. */
export const MOST_CODE_LINES = 10_000;
export const MOST_CODE_CHARACTERS = 500_000;
/** Of a list or a table. */
export const MOST_LINES = 2_000;
export const MOST_CHARACTERS = 200_000;
/** Of words without a blank line between them, or of a line of code. */
export const LONGEST_PARAGRAPH = 50_000;
/**
 * Of a word, outside of code: the browser looks for the end of each line in all that is left of it, so 20,000 braces took
 * 6 s to be laid out, and 100,000 more than a minute. Scripts without spaces may be broken anywhere.
 */
const LONGEST_WORD = 4_000;

/** In a fence nothing is a mark, but what looks like one to us may be none to the parser. */
const MOST_MARKS_IN_CODE = 20_000;

const MARKS = /[[\]*_`$<~!(&]/gu;
const DEEP =
  /^(?![ \t]*([-*])(?:[ \t]*\1)+[ \t]*$)(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){60}|^[ \t]{160,}(?:[-*+]|\d{1,9}[.)])[ \t]/u;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/u;
const GOES_ON = /^(?:[ \t]{2,}|\t)/u;
const STARTS_ANEW = /^\s*(?:[-*+]\s|#{1,6}\s|>|\||\d{1,9}[.)]\s)/u;
const DEFINITION = /^ {0,3}\[(?:[^\][\\]|\\.){1,999}\]:/u;
const FENCE = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?=[^`]*$)|~{3,})/u;
const CLOSED = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/u;

/** What is looked at as one: a fence with its code, or lines up to a blank one; a list up to where it ends. */
interface Group {
  readonly kind: 'code' | 'list' | 'table' | 'words' | 'definition';
  readonly start: number;
  end: number;
  lines: number;
  /** Of the paragraph that the last line is in. */
  marks: number;
  isTooMuch: boolean;
}

/**
 * The stretches of a text that are kept as they were written instead of being read: blocks that are too long for the
 * page, and what only a program or an attacker writes, which no parser gets through in reasonable time. One look at each
 * line, whatever stands in it.
 */
export function keptSpans(source: string): KeptSpan[] {
  const scan = new Scan();
  for (let start = 0; start <= source.length; ) {
    const next = source.indexOf('\n', start);
    const end = next === -1 ? source.length : next;
    scan.line(source.slice(start, end), start);
    start = end + 1;
  }
  return scan.end();
}

/** Whether a block, written by itself, is one that would be kept as it is. */
export function isKeptWhole(markdown: string): boolean {
  const [span, ...others] = keptSpans(markdown);
  return others.length === 0 && span?.start === 0 && span.end === markdown.length;
}

class Scan {
  readonly #found: KeptSpan[] = [];
  #group: Group | null = null;
  /** A list that goes on behind a blank line if the next line belongs to it. */
  #isBlank = false;
  /** The fence that is open, and whether it is a block of its own. */
  #fence: { readonly mark: string; readonly isBlock: boolean } | null = null;

  line(line: string, start: number): void {
    if (this.#fence !== null) {
      this.#codeLine(line, start);
    } else if (line.trim() === '') {
      this.#isBlank = true;
      if (this.#group?.kind !== 'list') {
        this.#close();
      }
    } else {
      this.#wordsLine(line, start);
    }
  }

  end(): KeptSpan[] {
    this.#close();
    return this.#found;
  }

  #codeLine(line: string, start: number): void {
    const { mark, isBlock } = this.#fence ?? { mark: '', isBlock: false };
    const group = this.#group ?? this.#open('code', start);
    this.#add(group, line, start);
    if (CLOSED.exec(line)?.[1]?.startsWith(mark)) {
      this.#fence = null;
      group.marks = 0;
      if (isBlock) {
        this.#close();
      }
    }
  }

  #wordsLine(line: string, start: number): void {
    const isItem = ITEM.test(line);
    const isIndented = GOES_ON.test(line);
    if (this.#group?.kind === 'list' && this.#isBlank && !isItem && !isIndented) {
      this.#close();
    }
    this.#isBlank = false;
    const [, lead = '', mark] = FENCE.exec(line) ?? [];
    if (mark !== undefined) {
      const isInside = this.#group !== null && this.#group.kind === 'list' && lead !== '';
      const isBlock = !isInside && /^ {0,3}$/u.test(lead);
      this.#fence = { mark, isBlock };
      if (isBlock) {
        this.#close();
        this.#open('code', start);
      }
    } else if (DEFINITION.test(line)) {
      if (this.#group?.kind !== 'list') {
        this.#close();
        this.#open('definition', start);
      }
    } else if (this.#group?.kind === 'definition') {
      this.#close();
    }
    const kind = isItem ? 'list' : line.startsWith('|') ? 'table' : 'words';
    this.#add(this.#group ?? this.#open(kind, start), line, start);
  }

  #open(kind: Group['kind'], start: number): Group {
    const group: Group = { kind, start, end: start, lines: 0, marks: 0, isTooMuch: false };
    this.#group = group;
    return group;
  }

  #add(group: Group, line: string, start: number): void {
    group.lines += 1;
    group.end = start + line.length;
    const isCode = group.kind === 'code' || this.#fence !== null;
    const startsAnew = line.trim() === '' || (!isCode && STARTS_ANEW.test(line));
    group.marks = (startsAnew ? 0 : group.marks) + (line.match(MARKS)?.length ?? 0);
    const most = isCode ? MOST_MARKS_IN_CODE : MOST_MARKS_TOGETHER;
    group.isTooMuch ||=
      group.marks > most ||
      isTooLong(group, line) ||
      (!isCode && (DEEP.test(line) || hasLongWord(line, LONGEST_WORD)));
  }

  #close(): void {
    const group = this.#group;
    this.#group = null;
    this.#isBlank = false;
    if (group?.isTooMuch === true) {
      this.#found.push({ start: group.start, end: group.end });
    }
  }
}

function isTooLong({ kind, start, end, lines }: Group, line: string): boolean {
  const length = end - start;
  switch (kind) {
    case 'code':
      return (
        // Its two fences are no lines of code.
        lines - 2 > MOST_CODE_LINES || length > MOST_CODE_CHARACTERS || line.length > LONGEST_PARAGRAPH
      );
    case 'words':
      return length > LONGEST_PARAGRAPH;
    case 'list':
    case 'table':
      return lines > MOST_LINES || length > MOST_CHARACTERS || line.length > LONGEST_PARAGRAPH;
    default:
      return line.length > LONGEST_PARAGRAPH;
  }
}
