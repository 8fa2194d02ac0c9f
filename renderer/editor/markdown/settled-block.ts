import { createEditor } from 'lexical';
import type { RootContent } from 'mdast';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { saysTheSame } from '../../markdown/says-the-same';
import { definitionsOf } from './definitions-of';
import { $exportBlock } from './export-block';
import { $importBlocks } from './import-blocks';
import { WAYS_TO_WRITE } from './ways-to-write';

/**
 * Where what was written may be read as something else or as a tidier nesting: tags, which stand for themselves or for
 * marks, marks that touch marks, and names in brackets that touch.
 */
const AT_RISK = /<(?!https?:)[/a-z!?]|[*~]{3}|\]\[/iu;
const ROUNDS = 12;

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
  /** What it is read as; null if that says something else, or if there was no need to look. */
  readonly read: RootContent | null;
}

/**
 * What a block is written as so that it is written the same from then on. It is written in the first way in which it is
 * read back as what it says; what was read is written in turn, until a text comes up again. Of texts that lead to each
 * other in a circle the first in order is taken, wherever the circle was entered: so a text that was written once is
 * written again from itself, whatever the block. Only blocks in which that could differ are read back, so an ordinary one
 * costs nothing more. Inside an editor's update or reading.
 */
export function $settledBlock(block: RootContent, writer: BlockWriter): string {
  const seen: string[] = [];
  const beside = { ...writer, definitionsFor: withOwnDefinitions(block, writer) };
  for (let at = block; seen.length < ROUNDS; ) {
    const { markdown, read } = $written(at, beside, seen);
    if (seen.includes(markdown)) {
      return seen.slice(seen.indexOf(markdown)).toSorted()[0] ?? markdown;
    }
    if (read === null) {
      return markdown;
    }
    seen.push(markdown);
    at = read;
  }
  return seen.at(-1) ?? '';
}

function withOwnDefinitions(block: RootContent, { definitionsFor }: BlockWriter) {
  const own = definitionsOf(block);
  return (markdown: string) => [definitionsFor(markdown), own].filter((text) => text !== '').join('\n\n');
}

/** Writes a block in the first way that says the same; in the usual one if none does, or if there is no risk. */
function $written(block: RootContent, writer: BlockWriter, seen: readonly string[]): Written {
  let usual: string | null = null;
  for (const way of WAYS_TO_WRITE) {
    const said = way(block);
    const printed = writer.print(said);
    const markdown = writer.finish(printed, writer.definitionsFor(printed));
    usual ??= markdown;
    if (!AT_RISK.test(usual) || seen.includes(markdown)) {
      return { markdown, read: null };
    }
    const read = $readBack(markdown, writer.definitionsFor(markdown));
    if (read !== null && saysTheSame(read, said)) {
      return { markdown, read };
    }
  }
  return { markdown: usual ?? '', read: null };
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
