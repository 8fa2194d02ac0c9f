import type { Nodes } from 'mdast';

/**
 * A note that is defined within another one stands behind it instead: all notes are known everywhere, and what follows
 * the inner one within the outer could not be written so that it is read as such. Both are then no stretch of the source.
 */
export function notesSideBySide(blocks: readonly Nodes[]): Nodes[] {
  const flat: Nodes[] = [];
  const open = [...blocks].reverse();
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    flat.push(block);
    if (block.type === 'footnoteDefinition') {
      const inner = block.children.filter((child) => child.type === 'footnoteDefinition');
      if (inner.length > 0) {
        block.children = block.children.filter((child) => child.type !== 'footnoteDefinition');
        delete block.position;
        for (const note of inner.reverse()) {
          delete note.position;
          open.push(note);
        }
      }
    }
  }
  return flat;
}
