/** How far the lines of a text go that a program broke at its page's edge. */
const NARROWEST = 35;
const WIDEST = 160;
const BULLET = /^\s*(?:[•▪◦‣●○■–]|\d{1,3}[.)]|[a-z][.)]|\(\d{1,3}\))\s+/u;
/** First parts of words that keep their hyphen, where nothing else tells. */
const COMPOUND =
  /(?:^|[^\p{L}])(?:all|anti|co|cross|double|ex|full|half|high|long|low|mid|multi|non|post|pre|self|semi|short|single|well)$/iu;

/** The lines of a paragraph with those joined that were broken at a page's edge: PDF viewers and mail programs copy so. */
export function joinWrapped(lines: readonly string[], whole: string): string[] {
  if (lines.length < 3 && !lines.some((line) => line.endsWith('-'))) {
    return [...lines];
  }
  const widest = Math.max(...lines.map((line) => line.length));
  if (widest < NARROWEST || widest > WIDEST || !isFilled(lines, widest)) {
    return [...lines];
  }
  const joined: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || BULLET.test(line) || !reachesEdge(before, line, widest)) {
      joined.push(line.trim());
    } else {
      joined.push(joinTwo(joined.pop() ?? '', line.trim(), whole));
    }
  });
  return joined;
}

/** Lines of verse, addresses and code end where they want to; at a page's edge most of them are about as long. */
function isFilled(lines: readonly string[], widest: number): boolean {
  const inside = lines.filter((_line, index) => {
    const next = lines[index + 1];
    return next !== undefined && !BULLET.test(next);
  });
  const full = inside.filter((line) => line.length > widest * 0.72);
  const isCode = lines.some((line) => /^(?: {4}|\t)|[{};]\s*$/u.test(line));
  return !isCode && inside.length > 0 && full.length >= inside.length * 0.7;
}

/** Whether the next line's first word would not have fitted. */
function reachesEdge(line: string, next: string, widest: number): boolean {
  const word = /^\s*(\S+)/u.exec(next)?.[1] ?? '';
  return line.length + 1 + word.length > widest * 0.85 || /[\p{L}]-$/u.test(line);
}

/**
 * A hyphen at the end of a line is taken away where the word is written without it elsewhere in the text; it stays where
 * it is written with it, or where its first part is one that mostly keeps it.
 */
function joinTwo(before: string, after: string, whole: string): string {
  const soft = /[\u00AD\u2010]$/u.test(before);
  const head = /(\p{L}+)[-\u00AD\u2010]$/u.exec(before)?.[1];
  const tail = /^(\p{Ll}\p{L}*)/u.exec(after)?.[1];
  if (head === undefined || tail === undefined) {
    return `${before} ${after}`;
  }
  const bare = before.slice(0, -1);
  if (soft || whole.includes(head + tail)) {
    return bare + after;
  }
  const isCompound = whole.includes(`${head}-${tail}`) || COMPOUND.test(bare) || tail.length < 3;
  return isCompound ? before + after : bare + after;
}
