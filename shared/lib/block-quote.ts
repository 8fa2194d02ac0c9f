/**
 * A passage of a rendered text as a Markdown block quote. Whatever would mean something in Markdown is escaped; each line
 * becomes a paragraph, and indented lines (code) are fenced, so that they keep their shape.
 * @param attribution Markdown for where it comes from; null leaves that out
 * @param markdown the passage as Markdown, where its words alone would be another text (a formula, a table); null if not
 */
export function blockQuote(passage: string, attribution: string | null, markdown: string | null): string {
  const body = markdown?.split('\n') ?? linesOf(passage);
  return [...body, ...(attribution === null ? [] : ['', `— ${attribution}`])]
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

function linesOf(passage: string): string[] {
  const lines = passage.replaceAll('\r\n', '\n').replace(/^\n+/, '').trimEnd().split('\n');
  return isCode(lines) ? fenced(lines) : paragraphs(lines);
}

function isCode(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.some((line) => /^(?:\t| {2,})\S/.test(line));
}

function fenced(lines: readonly string[]): string[] {
  const longest = Math.max(2, ...(lines.join('\n').match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence, ...lines, fence];
}

function paragraphs(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line, index) => (index === 0 ? [escapeLine(line)] : ['', escapeLine(line)]));
}

/** Escapes what Markdown (with tables, `$maths$` and strike-through) would read as more than letters. */
export function escapeLine(line: string): string {
  return line
    .replace(/[\\`*[\]<>$|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+])(?=\s|$)/, '\\$1')
    .replace(/^([-=]{2,})$/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/(https?|ftp):\/\//g, '$1\\://');
}
