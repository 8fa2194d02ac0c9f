import type { Block } from '#shared/lib/prose-diff/block';

/** The Markdown of some blocks as it can be parsed by itself, and where the places of the whole text are in it. */
export interface BlockSource {
  readonly text: string;
  /** How much of `text` are the blocks; the definitions that their links refer to come after it. */
  readonly length: number;
  readonly placeOf: (offset: number) => number;
}

interface SourceLine {
  readonly from: number;
  readonly to: number;
}

/** Cuts blocks out of their text: without the columns of the lists around them, and with the definitions they need. */
export function blockSource(text: string, blocks: readonly Block[], definitions: string): BlockSource {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) {
    return { text: '', length: 0, placeOf: () => 0 };
  }
  const lines: SourceLine[] = [];
  let own = '';
  for (let at = first.contentStart; at < last.contentEnd; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 || newline >= last.contentEnd ? last.contentEnd : newline + 1;
    const from = at + outerColumns(text.slice(at, end), first, at === first.contentStart);
    lines.push({ from, to: own.length });
    own += text.slice(from, end);
    at = end;
  }
  const needed = own.includes('[') ? definitions : '';
  return {
    text: needed === '' ? own : `${own}\n\n${needed}`,
    length: own.length,
    placeOf: (offset) => placeIn(lines, offset),
  };
}

/** What stands before a line because of the lists that the block lies in, or because it is a footnote. */
function outerColumns(line: string, { kind, indent }: Block, isFirst: boolean): number {
  if (kind === 'footnote') {
    return /^ {0,3}\[\^[^\]]+\]:[ \t]*/.exec(isFirst ? line : '')?.[0].length ?? blankColumns(line, 4);
  }
  return blankColumns(line, indent);
}

/** How many of the first columns, at most so many, are blank; a tab counts as the four that it mostly is. */
function blankColumns(line: string, most: number): number {
  let [length, columns] = [0, 0];
  while (columns < most && (line[length] === ' ' || line[length] === '\t')) {
    columns += line[length] === '\t' ? 4 : 1;
    length += 1;
  }
  return length;
}

function placeIn(lines: readonly SourceLine[], offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as SourceLine).from <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  const line = lines[low];
  return line === undefined ? 0 : line.to + Math.max(0, offset - line.from);
}

/** What links and footnote marks anywhere in a text refer to, as Markdown that draws nothing. */
export function definitionsOf(text: string): string {
  const links = text.match(/^ {0,3}\[[^\]^][^\]\n]*\]:[ \t]*\S.*$/gm) ?? [];
  const notes = new Set(text.match(/(?<=^ {0,3})\[\^[^\]\s]+\]:/gm));
  return [...links, ...[...notes].map((note) => `${note} -`)].join('\n\n');
}

/** Footnotes in the order in which a text calls them. */
export function footnoteOrder(text: string): string[] {
  const calls = text.match(/\[\^[^\]\s]+\](?!:)/g) ?? [];
  return [...new Set(calls)].map((call) => call.slice(2, -1).toLowerCase());
}
