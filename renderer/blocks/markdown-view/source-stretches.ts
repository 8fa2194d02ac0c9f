/** About so many characters are laid out as one. */
const LENGTH = 2_000;
/**
 * More than so many only where a word is longer: 50,000 signs that no font has, with blanks between them, took 5 s as one,
 * and gigabytes, both by the square of their number.
 */
const MOST = 3_000;

/** Where a text is parted: at the end of a line with words, as a line end at the end of a block is not seen. */
const END = /(?<=[^\n])\n/gu;

/**
 * A text in stretches that are shown below each other, so that only those that are seen are laid out. The line end
 * between two of them goes; a very long line is parted behind a blank.
 */
export function stretchesOf(source: string): string[] {
  const stretches: string[] = [];
  for (let start = 0; ; ) {
    const lineEnd = endOfLine(source, start + LENGTH);
    const [end, next] = lineEnd > start + MOST ? endBefore(source, start, lineEnd) : [lineEnd, lineEnd + 1];
    stretches.push(source.slice(start, end));
    if (end === source.length) {
      return stretches;
    }
    start = next;
  }
}

function endOfLine(source: string, from: number): number {
  END.lastIndex = from;
  return END.exec(source)?.index ?? source.length;
}

/** Before a very long line where it does not begin the stretch, else behind a blank in it, else at its end. */
function endBefore(source: string, start: number, lineEnd: number): [end: number, next: number] {
  const line = source.lastIndexOf('\n', start + LENGTH);
  if (line > start && source[line - 1] !== '\n') {
    return [line, line + 1];
  }
  const blank = source.lastIndexOf(' ', start + MOST);
  return blank > start ? [blank + 1, blank + 1] : [lineEnd, lineEnd + 1];
}
