import { $getRoot, $isParagraphNode, type EditorState, type LexicalEditor } from 'lexical';
import { useSyncExternalStore } from 'react';

/** Whether there is nothing but one empty paragraph. Looks at one node, however long the text is. */
export function useIsEmpty(editor: LexicalEditor): boolean {
  return useSyncExternalStore(
    (changed) => editor.registerUpdateListener(changed),
    () => isEmpty(editor.getEditorState()),
  );
}

function isEmpty(state: EditorState): boolean {
  return state.read(() => {
    const root = $getRoot();
    const first = root.getFirstChild();
    return (
      root.getChildrenSize() === 0 ||
      (root.getChildrenSize() === 1 && $isParagraphNode(first) && first.isEmpty())
    );
  });
}
