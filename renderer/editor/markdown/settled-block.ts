import { createEditor } from 'lexical';
import type { RootContent } from 'mdast';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { saysTheSame } from '../../markdown/says-the-same';
import { definitionsOf } from './definitions-of';
import { $exportBlock } from './export-block';
import { $importBlocks } from './import-blocks';
import { holdersOfWords, saidIn, WAYS_TO_WRITE } from './ways-to-write';

/**
 * Where what was written may be read as something else or as a tidier nesting: tags, which stand for themselves or for
 * marks, marks that touch marks, and names in brackets that touch.
 */
const AT_RISK = /<(?!https?:)[/a-z!?]|[*~]{3}|\]\[/iu;
const ROUNDS = 12;
const TRIES = 24;

export interface BlockWriter {
  /** Writes a block with every escape that might be needed. */
  readonly print: (block: RootContent) => string;
  /** Takes away what is not needed of it beside these definitions. */
  readonly finish: (printed: string, definitions: string) => string;
  /** The definitions (`[a]: #`, `[^1]: .`) that a text will stand beside, as far as it could mean them. */
  readonly definitionsFor: (markdown: string) => string;
}

interface Written {
  readonly markdown: string;
  /** What it is read as; null if there was no need to look. */
  readonly read: RootContent | null;
  /** Whether that says the same. */
  readonly isSaid: boolean;
}

/**
 * What a block is written as so that it is written the same from then on. It is written as carefully as it has to be to be
 * read back as what it says; what was read is written in turn, until a text comes up again. Of texts that lead to each
 * other in a circle the first in order is taken, wherever the circle was entered: so a text that was written once is
 * written again from itself, whatever the block. Only blocks in which that could differ are read back, so an ordinary one
 * costs nothing more. Inside an editor's update or reading.
 */
export function $settledBlock(block: RootContent, writer: BlockWriter): string {
  const seen: string[] = [];
  const beside = { ...writer, definitionsFor: withOwnDefinitions(block, writer) };
  for (let at = block; seen.length < ROUNDS; ) {
    const { markdown, read, isSaid } = $written(at, beside, seen);
    if (!isSaid) {
      return unsettled(seen[0] ?? markdown, block);
    }
    if (seen.includes(markdown)) {
      return seen.slice(seen.indexOf(markdown)).toSorted()[0] ?? markdown;
    }
    if (read === null) {
      return markdown;
    }
    seen.push(markdown);
    at = read;
  }
  return unsettled(seen[0] ?? '', block);
}

/** Whoever looks must learn of it: it is a mistake of ours, which the laws of the round trip take for one. */
function unsettled(markdown: string, { type }: RootContent): string {
  console.warn('a block is not written as what it says, or not the same from then on', type);
  return markdown;
}

function withOwnDefinitions(block: RootContent, { definitionsFor }: BlockWriter) {
  const own = definitionsOf(block);
  return (markdown: string) => [definitionsFor(markdown), own].filter((text) => text !== '').join('\n\n');
}

/**
 * Writes a block so that what is read says the same: words that do not are said more carefully, and only they. In the
 * usual way if there is none, or no risk.
 */
function $written(block: RootContent, writer: BlockWriter, seen: readonly string[]): Written {
  let usual: string | null = null;
  let ways: readonly number[] | null = holdersOfWords(block).map(() => 0);
  for (let tries = 0; ways !== null && tries < TRIES; tries += 1) {
    const said = saidIn(block, ways);
    const printed = writer.print(said);
    const markdown = writer.finish(printed, writer.definitionsFor(printed));
    usual ??= markdown;
    if (!AT_RISK.test(usual) || seen.includes(markdown)) {
      return { markdown, read: null, isSaid: true };
    }
    const read = $readBack(markdown, writer.definitionsFor(markdown));
    if (read !== null && saysTheSame(read, said)) {
      return { markdown, read, isSaid: true };
    }
    ways = moreCareful(ways, said, read);
  }
  return { markdown: usual ?? '', read: null, isSaid: false };
}

/** The next way for all words that are not read as they were said, and for all if that is not known; null for none. */
function moreCareful(ways: readonly number[], said: RootContent, read: RootContent | null): number[] | null {
  const wanted = holdersOfWords(said);
  const found = read === null ? [] : holdersOfWords(read);
  const isWrong = wanted.map((holder, index) => {
    const other = found[index];
    return other === undefined || found.length !== wanted.length || !saysTheSame(other, holder);
  });
  const isKnown = isWrong.includes(true);
  const next = ways.map((way, index) =>
    isWrong[index] === true || !isKnown ? Math.min(way + 1, WAYS_TO_WRITE.length - 1) : way,
  );
  return next.join() === ways.join() ? null : next;
}

/** What a written block is read as; null if it is not one block by itself. */
function $readBack(markdown: string, definitions: string): RootContent | null {
  const source = definitions === '' ? markdown : `${markdown}\n\n${definitions}`;
  const [block, ...others] = parseMarkdown(source).children.filter(
    ({ position }) => (position?.start.offset ?? 0) < markdown.length,
  );
  if (block === undefined || others.length > 0) {
    return null;
  }
  let read: RootContent | null = null;
  // An editor of the same kind, for a moment: nodes can be made in no other place.
  createEditor().update(
    () => {
      read = $importBlocks([block], source).map((node) => $exportBlock(node))[0] ?? null;
    },
    { discrete: true },
  );
  return read;
}
