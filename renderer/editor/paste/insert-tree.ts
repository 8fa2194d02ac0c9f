import { $getRoot } from 'lexical';
import { $takeInPictures } from '../image/pasted-pictures';
import { $importBlocks } from '../markdown/import-blocks';
import { $withFreeLabels } from './footnote-labels';
import { $insertBlocks, $keepOuterSpaces } from './insert-blocks';
import type { PastedTree } from './pasted-tree';

/** Puts what was pasted where the caret is, and its footnotes at the end of the document. */
export function $insertTree({ tree, source, isMarkdown }: PastedTree): void {
  const { children } = $withFreeLabels($takeInPictures(tree));
  const words = children.filter(({ type }) => type !== 'footnoteDefinition');
  const notes = children.filter(({ type }) => type === 'footnoteDefinition');
  const nodes = words.length === 0 ? [] : $importBlocks(words, source);
  if (isMarkdown) {
    $keepOuterSpaces(nodes, source);
  }
  $insertBlocks(nodes);
  if (notes.length > 0) {
    $getRoot().append(...$importBlocks(notes, source));
  }
}
