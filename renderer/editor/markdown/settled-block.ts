import { createEditor } from 'lexical';
import type { RootContent } from 'mdast';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { $exportBlock } from './export-block';
import { $importBlocks } from './import-blocks';

/** Where tags, which stand for themselves or for marks, meet marks: what was written may be read as a tidier nesting. */
const AT_RISK = /<\/?su[bp]>/iu;
const ROUNDS = 4;

/**
 * What a written block is written as from then on: it is read and written again until nothing changes. Only for blocks
 * in which that could differ, so an ordinary one costs nothing more. `definitionsFor` gives the definitions (`[a]: #`,
 * `[^1]: .`) that a text will stand beside, as far as it could mean them.
 * Inside an editor's update or reading.
 */
export function $settledBlock(
  written: string,
  definitionsFor: (markdown: string) => string,
  print: (block: RootContent) => string,
): string {
  let settled = written;
  for (let round = 0; AT_RISK.test(settled) && round < ROUNDS; round += 1) {
    const again = $writtenAgain(settled, definitionsFor(settled), print);
    if (again === null || again === settled) {
      return settled;
    }
    settled = again;
  }
  return settled;
}

/** Null if the text is not one block by itself. */
function $writtenAgain(
  markdown: string,
  definitions: string,
  print: (block: RootContent) => string,
): string | null {
  const source = definitions === '' ? markdown : `${markdown}\n\n${definitions}`;
  const [block, ...others] = parseMarkdown(source).children.filter(
    ({ position }) => (position?.start.offset ?? 0) < markdown.length,
  );
  if (block === undefined || others.length > 0) {
    return null;
  }
  let again: string | null = null;
  // An editor of the same kind, for a moment: nodes can be made in no other place.
  createEditor().update(
    () => {
      const exported = $importBlocks([block], source).map((node) => $exportBlock(node))[0] ?? null;
      again = exported === null ? null : print(exported);
    },
    { discrete: true },
  );
  return again;
}
