/** The link target by which a text refers to a quote. */
export function quoteTarget(id: string): string {
  return `#quote-${id}`;
}

/**
 * A passage of a response as a Markdown block quote that names its source:
 *
 *     > apixaban 5 mg twice daily
 *     >
 *     > — [Response B](#quote-q1)
 *
 * The passage is rendered text, so whatever would mean something in Markdown is escaped; each line becomes a paragraph,
 * and indented lines (code) are fenced, so that they keep their shape.
 */
export function quoteMarkdown(passage: string, source: string, id: string): string {
  const lines = passage
    .replaceAll('\r\n', '\n')
    .replace(/^\n+|\s+$/g, '')
    .split('\n');
  const body = isCode(lines) ? fenced(lines) : paragraphs(lines);
  return [...body, '', `— [${source}](${quoteTarget(id)})`]
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
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
function escapeLine(line: string): string {
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
