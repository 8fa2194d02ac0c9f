const FENCE = /^\s*(`{3,}|~{3,})/;
const LIST_ITEM = /^ {0,3}(?:\d{1,9}[.)]|[-*+])\s+\S/;
const STEP_LINE = /^ {0,3}(?:[*_]{1,2})?(?:step|part)\s+\d+\b/i;
const HEADING = /^ {0,3}#{1,6}\s/;

/**
 * Parts a solution into the steps that a reader would judge one by one: its paragraphs, the items of its top-level
 * lists, and, where it is one block of lines (GSM8K), its lines. What a line announces (a heading, a line that ends
 * with a colon) stays with what follows; code, formulas and tables stay whole. Joined by blank lines the steps are the
 * solution again.
 */
export function splitSolution(markdown: string): string[] {
  const parts = isPlainLines(markdown.trim()) ? markdown.split('\n') : readBlocks(markdown);
  return joinAnnouncements(parts.map((part) => part.trim()).filter((part) => part !== ''));
}

/** Blocks parted by blank lines, and by each item of a list that stands at the margin. */
function readBlocks(markdown: string): string[] {
  const blocks: string[] = [];
  let lines: string[] = [];
  let fence: string | null = null;
  const close = (): void => {
    if (lines.length > 0) {
      blocks.push(lines.join('\n'));
      lines = [];
    }
  };
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    if (fence !== null) {
      lines.push(line);
      fence = ends(line, fence) ? null : fence;
      continue;
    }
    const isContinuation = /^(?: {2,}|\t)\S/.test(line) && LIST_ITEM.test(lines[0] ?? '');
    if (line.trim() === '') {
      close();
    } else if (isContinuation || !(LIST_ITEM.test(line) || STEP_LINE.test(line) || HEADING.test(line))) {
      lines.push(line);
    } else {
      close();
      lines.push(line);
    }
    fence = opens(line);
  }
  close();
  return joinIndented(blocks);
}

/** A paragraph that is indented belongs to the list item before it. */
function joinIndented(blocks: readonly string[]): string[] {
  const joined: string[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before !== undefined && /^(?: {2,}|\t)/.test(block) && LIST_ITEM.test(before)) {
      joined[joined.length - 1] = `${before}\n\n${block}`;
    } else {
      joined.push(block);
    }
  }
  return joined;
}

function joinAnnouncements(parts: readonly string[]): string[] {
  const steps: string[] = [];
  let announced = '';
  for (const part of parts) {
    const step = announced === '' ? part : `${announced}\n\n${part}`;
    const lastLine = part.slice(part.lastIndexOf('\n') + 1);
    if (HEADING.test(lastLine) || (lastLine.endsWith(':') && !LIST_ITEM.test(part))) {
      announced = step;
    } else {
      steps.push(step);
      announced = '';
    }
  }
  return announced === '' ? steps : [...steps, announced];
}

/** Lines without a blank one between them, each of which stands for itself. */
function isPlainLines(text: string): boolean {
  const lines = text.split('\n');
  const isMore = (line: string): boolean =>
    line.trim() === '' ||
    FENCE.test(line) ||
    LIST_ITEM.test(line) ||
    STEP_LINE.test(line) ||
    /^\s*(?:\||\$\$|>|\s)/.test(line);
  return lines.length > 1 && !lines.some(isMore);
}

function opens(line: string): string | null {
  const mark = FENCE.exec(line)?.[1];
  if (mark !== undefined) {
    return mark;
  }
  return /^\s*\$\$(?!.*\$\$)/.test(line) ? '$$' : null;
}

function ends(line: string, fence: string): boolean {
  const text = line.trim();
  return fence === '$$'
    ? text.endsWith('$$')
    : text.length >= fence.length && text === fence.charAt(0).repeat(text.length);
}

/**
 * Parts one step further: into its blocks, or else its lines, or else its sentences, whichever gives more than one.
 * Sentences end with a full stop, question or exclamation mark before white space and a capital letter, a digit or a
 * formula; code, tables and formulas on lines of their own are not looked into. One part where there is nothing to part.
 */
export function splitFurther(markdown: string): string[] {
  const text = markdown.trim();
  const blocks = readBlocks(text);
  if (blocks.length > 1) {
    return blocks;
  }
  if (isPlainLines(text)) {
    return text.split('\n').map((line) => line.trim());
  }
  const isOpaque = text.split('\n').some((line) => FENCE.test(line) || /^\s*(?:\||\$\$)/.test(line));
  return isOpaque || text === '' ? [text] : text.split(/(?<=[^\s\d.][.!?]["')\]]?)\s+(?=[\p{Lu}\d$*([])/u);
}
