import type { RootContent } from 'mdast';
import { printBlock } from '../../markdown/print-markdown';

/**
 * What is kept as its source: cut from it where that is one line. More lines would carry along the marks of a quote or
 * list around them, so they are written anew.
 */
export function sourceOf(node: RootContent, source: string): string {
  const start = node.position?.start.offset;
  const written = start === undefined ? '' : source.slice(start, node.position?.end.offset);
  return written !== '' && !written.includes('\n') ? written : printBlock(node, { isCautious: true });
}
