import type { Nodes } from 'mdast';
import { noteName } from '../../markdown/print-nodes';

const REFERENCE = /^!?\[((?:[^\][\\]|\\.)+)\](?:\[((?:[^\][\\]|\\.)*)\])?$/u;
/** A note that is known to be one without being defined (missing-footnotes.ts). */
const NUMBER = /^\d{1,3}$/u;

/**
 * Short definitions of what a block takes for defined: notes that it refers to, and links that are kept by their names.
 * Whether the note or the link is still there is no matter of how the block is written.
 */
export function definitionsOf(block: Nodes): string {
  const found = new Set<string>();
  const open: Nodes[] = [block];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'footnoteReference') {
      const label = noteName(node);
      if (!NUMBER.test(label)) {
        found.add(`[^${label}]: .`);
      }
    } else if (node.type === 'rawInline') {
      const [, words = '', name = ''] = REFERENCE.exec(node.value) ?? [];
      const label = name === '' ? words : name;
      if (label !== '' && !label.startsWith('^')) {
        found.add(`[${label}]: #`);
      }
    }
    if ('children' in node) {
      open.push(...node.children);
    }
  }
  return [...found].join('\n\n');
}
