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
export function isMeaningful(draft: string, revision: string, before: TextRange, after: TextRange): boolean {
  const [removed, added] = [
    draft.slice(before.start, before.end).trim(),
    revision.slice(after.start, after.end).trim(),
  ];
  if (isInCode(draft, before) || isInCode(revision, after)) {
    return draft.slice(before.start, before.end) !== revision.slice(after.start, after.end);
  }
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

/** Whether a range begins within a fenced block of code. */
function isInCode(text: string, { start }: TextRange): boolean {
  let fence: string | null = null;
  for (const [, mark = '', info = ''] of text.slice(0, start).matchAll(FENCE)) {
    if (fence === null) {
      fence = mark;
    } else if (mark.startsWith(fence) && info.trim() === '') {
      fence = null;
    }
  }
  return fence !== null;
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
