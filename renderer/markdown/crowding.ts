/** What of a text takes its reader time, as one look at each of its lines finds it. */
export interface Crowding {
  /** Lines that are not blank, outside of code. */
  readonly lines: number;
  /** Lines that open or close code. */
  readonly fences: number;
  /** Lines that begin with a definition, of a link or a note. */
  readonly definitions: number;
  /** Bars on lines that begin with one. */
  readonly bars: number;
  /** Signs that may mean something in Markdown, outside of code. */
  readonly marks: number;
  /** The most of them in one paragraph. */
  readonly marksTogether: number;
  /** How often a quotation, a list or a note ends, or a line is underlined to be a heading. */
  readonly ends: number;
}

const MARKS = /[[\]*_`$<~!(&]/gu;
const FENCE = /^ {0,3}(?:```|~~~)/u;
const STARTS_ANEW = /^\s*(?:[-*+]\s|#{1,6}\s|>|\||\d{1,9}[.)]\s)/u;
const QUOTATION = /^ {0,3}>/u;
const CONTAINER = /^ {0,3}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\][]{1,999}\]:)/u;
const DEFINITION = /^ {0,3}\[[^\][]{1,999}\]:/u;
const INDENTED = /^(?: {2,}|\t)/u;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/u;

export function crowdingOf(source: string): Crowding {
  const count = new Count();
  let isCode = false;
  for (const line of source.split('\n')) {
    if (FENCE.test(line)) {
      isCode = !isCode;
      count.fences += 1;
      count.blank();
    } else if (!isCode && line.trim() === '') {
      count.blank();
    } else if (!isCode) {
      count.words(line);
    }
  }
  return count;
}

class Count implements Crowding {
  lines = 0;
  fences = 0;
  bars = 0;
  definitions = 0;
  marks = 0;
  marksTogether = 0;
  ends = 0;
  /** Marks of the paragraph so far. */
  #together = 0;
  #isInside = false;
  #isBelowBlank = true;

  blank(): void {
    this.#isBelowBlank = true;
    this.#together = 0;
  }

  words(line: string): void {
    const found = line.match(MARKS)?.length ?? 0;
    this.#together = (STARTS_ANEW.test(line) ? 0 : this.#together) + found;
    this.lines += 1;
    this.marks += found;
    this.definitions += DEFINITION.test(line) ? 1 : 0;
    this.bars += line.startsWith('|') ? line.split('|').length - 1 : 0;
    this.marksTogether = Math.max(this.marksTogether, this.#together);
    const isContainer = CONTAINER.test(line);
    const isLeft = this.#isInside && !isContainer && !INDENTED.test(line);
    const isNext = this.#isInside && this.#isBelowBlank && QUOTATION.test(line);
    this.ends += isLeft || isNext || (!this.#isBelowBlank && UNDERLINE.test(line)) ? 1 : 0;
    this.#isInside = isContainer || (this.#isInside && !isLeft);
    this.#isBelowBlank = false;
  }
}

/**
 * In one paragraph: parsers take time in the square of them (20,000 closing brackets took 4 s). Real paragraphs have tens;
 * what has thousands is machine output that reads better as source anyway.
 */
export const MOST_MARKS_TOGETHER = 2_500;

/**
 * At the end of each quotation, list and note, and at each underlined heading, the parser (micromark) copies what it has
 * of the lines so far: 6,000 quotations of one letter took 8 s, where this many lines by ends take half a second.
 */
const MOST_COPIED = 10_000_000;

/** Whether no parser gets through a text in reasonable time, whatever its length. */
export function isBeyondParsing({ lines, ends }: Crowding): boolean {
  return lines * ends > MOST_COPIED;
}
