import { createEditor } from 'lexical';
import type { RootContent } from 'mdast';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { saysTheSame } from '../../markdown/says-the-same';
import { $exportBlock } from './export-block';
import { $importBlocks } from './import-blocks';

/**
 * Where what was written may be read as something else or as a tidier nesting: tags, which stand for themselves or for
 * marks, marks that touch marks, and names in brackets that touch.
 */
const AT_RISK = /<(?!https?:)[/a-z]|[*~]{3}|\]\[/iu;
const ROUNDS = 6;

/**
 * What a block is written as so that it is written the same from then on: it is read and written again until nothing
 * changes, as long as it says what it said. Only for blocks in which that could differ, so an ordinary one costs nothing
 * more. `definitionsFor` gives the definitions (`[a]: #`, `[^1]: .`) that a text will stand beside, as far as it could
 * mean them. Inside an editor's update or reading.
 */
export function $settledBlock(
  block: RootContent,
  definitionsFor: (markdown: string) => string,
  print: (block: RootContent) => string,
): string {
  let written = print(block);
  for (let round = 0; AT_RISK.test(written) && round < ROUNDS; round += 1) {
    const read = $readBack(written, definitionsFor(written));
    if (read === null || !saysTheSame(read, block)) {
      return written;
    }
    const again = print(read);
    if (again === written) {
      return written;
    }
    written = again;
  }
  return written;
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
