/** What a key does to code: replaces `start`–`end` with `text` and selects what lies between `from` and `to` then. */
export interface CodeEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const INDENT = '    ';

/** Tab: indents the selected lines, or puts an indent in at the caret. */
export function indented(code: string, start: number, end: number): CodeEdit {
  if (start === end) {
    return { start, end, text: INDENT, from: start + INDENT.length, to: start + INDENT.length };
  }
  return overLines(code, start, end, (line) => (line === '' ? line : INDENT + line));
}

/** Shift+Tab: takes one indent, or what there is of it, from each selected line. */
export function outdented(code: string, start: number, end: number): CodeEdit {
  return overLines(code, start, end, (line) => line.replace(/^(?: {1,4}|\t)/, ''));
}

/** Enter: the new line begins where the last one did, and one further in after what opens a block. */
export function newLine(code: string, start: number, end: number): CodeEdit {
  const line = code.slice(code.lastIndexOf('\n', start - 1) + 1, start);
  const lead = /^[ \t]*/.exec(line)?.[0] ?? '';
  const text = `\n${lead}${/[:{([]\s*$/.test(line) ? INDENT : ''}`;
  return { start, end, text, from: start + text.length, to: start + text.length };
}

function overLines(code: string, start: number, end: number, change: (line: string) => string): CodeEdit {
  const first = code.lastIndexOf('\n', start - 1) + 1;
  const after = code.indexOf('\n', end > start && code[end - 1] === '\n' ? end - 1 : end);
  const last = after === -1 ? code.length : after;
  const text = code.slice(first, last).split('\n').map(change).join('\n');
  return start === end
    ? {
        start: first,
        end: last,
        text,
        from: moved(code, first, start, text),
        to: moved(code, first, start, text),
      }
    : { start: first, end: last, text, from: first, to: first + text.length };
}

/** Where the caret of a single line goes when its beginning got shorter. */
function moved(code: string, first: number, caret: number, text: string): number {
  const end = code.indexOf('\n', first);
  const lost = (end === -1 ? code.length : end) - first - text.length;
  return Math.max(first, caret - lost);
}
