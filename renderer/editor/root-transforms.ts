import type { LexicalEditor } from 'lexical';

/**
 * With every update, and so twice for a key, Lexical goes through all blocks of a text to see whether one of them belongs
 * into a line. Such a one can only have come with a change of the root's children, for which the root is copied first: so
 * where it was not, nothing is looked through.
 */
export function transformRootWhenChanged(editor: LexicalEditor): void {
  const transforms = editor._nodes.get('root')?.transforms;
  for (const transform of [...(transforms ?? [])]) {
    transforms?.delete(transform);
    transforms?.add((root) => {
      if (editor._cloneNotNeeded.has(root.getKey())) {
        transform(root);
      }
    });
  }
}
