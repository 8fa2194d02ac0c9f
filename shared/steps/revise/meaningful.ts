import type { TextRange } from '../../lib/text-anchor';

/** A bullet, or the number of an item without its point. */
const LIST_MARK = /^(?:[-*+]|\d{1,9}[.)]?)$/;
/** A line that opens or closes a block of code; what follows the marks is the name of its language. */
const FENCE = /^[ >]*(`{3,}|~{3,})(.*)\n/gm;
const DELIMITER_ROW = /^\s*\|?[\s:|]*-[\s:|-]*\|?\s*$/;

/**
 * Whether a difference of two Markdown texts says anything. White space does not, nor do the bullets and numbers of a
 * list, the dashes of a table, a backslash before a sign, and one way of writing emphasis instead of the other: an
 * editor that writes a touched paragraph anew may choose them otherwise. In a block of code every sign says something.
 */
export function meaningTest(draft: string, revision: string): MeaningTest {
  const [draftCode, revisionCode] = [codeRanges(draft), codeRanges(revision)];
  return (before, after) => {
    const isInCode = holds(draftCode, before.start) || holds(revisionCode, after.start);
    return isInCode
      ? draft.slice(before.start, before.end) !== revision.slice(after.start, after.end)
      : isMeaningful(draft, revision, before, after);
  };
}

/** Whether a difference, a range of either text, says anything. */
export type MeaningTest = (before: TextRange, after: TextRange) => boolean;

function isMeaningful(draft: string, revision: string, before: TextRange, after: TextRange): boolean {
  const [removed, added] = [
    draft.slice(before.start, before.end).trim(),
    revision.slice(after.start, after.end).trim(),
  ];
  if (
    removed === added ||
    isEscape(`${removed}${added}`, removed === '' ? revision[after.end] : draft[before.end])
  ) {
    return false;
  }
  const isEmphasis = emphasised(removed) === emphasised(added);
  const isListMark =
    LIST_MARK.test(removed) &&
    LIST_MARK.test(added) &&
    beginsLine(draft, before) &&
    beginsLine(revision, after);
  return !(isEmphasis || isListMark || isInDelimiterRow(draft, before) || isInDelimiterRow(revision, after));
}

/** A backslash takes its meaning from a sign of punctuation; before a letter it is a command of a formula. */
function isEscape(mark: string, next = ''): boolean {
  return mark === '\\' && /^[!-/:-@[-`{-~]/.test(next);
}

/** Where fenced blocks of code are, from behind the line that opens each to the end of the line that closes it. */
function codeRanges(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let open: { readonly mark: string; readonly start: number } | null = null;
  for (const { 0: line, 1: mark = '', 2: info = '', index } of text.matchAll(FENCE)) {
    const end = index + line.length;
    if (open === null) {
      open = { mark, start: end };
    } else if (mark.startsWith(open.mark) && info.trim() === '') {
      ranges.push({ start: open.start, end });
      open = null;
    }
  }
  return open === null ? ranges : [...ranges, { start: open.start, end: Number.POSITIVE_INFINITY }];
}

/** By halving: long texts have many changes, and each asks. */
function holds(ranges: readonly TextRange[], offset: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as TextRange).end <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const found = ranges[low];
  return found !== undefined && found.start <= offset;
}

function beginsLine(text: string, { start, end }: TextRange): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const mark = text.slice(start, end).trim();
  const isNumber = /^\d+$/.test(mark);
  return /^[\s>]*$/.test(line) && (isNumber ? /^[.)]\s/ : /^\s/).test(text.slice(end, end + 2));
}

/** Only where the difference lies wholly within a row of dashes: a table that came in is a change. */
function isInDelimiterRow(text: string, { start, end }: TextRange): boolean {
  const begin = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', start);
  const line = text.slice(begin, stop === -1 ? text.length : stop);
  return line.includes('|') && DELIMITER_ROW.test(line) && end <= begin + line.length && end > start;
}

/** With stars for the underscores that stand at the edge of a word; those inside are part of a name. */
function emphasised(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (marks) => '*'.repeat(marks.length));
}
