import {
  $cloneWithProperties,
  $isElementNode,
  $setCompositionKey,
  $setSelection,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
} from 'lexical';
import { changesTo } from './node-maps';

/**
 * Lexical goes to an earlier state by drawing everything anew, which takes a quarter of a second in 100,000 words. Undo
 * and redo change a few nodes: only these are put in and marked as changed.
 */
export function stepByDifference(editor: LexicalEditor): () => void {
  const setWhole = editor.setEditorState;
  editor.setEditorState = function setEditorState(state, options) {
    if (options?.tag === HISTORIC_TAG && editor.getRootElement() !== null && !state.isEmpty()) {
      editor.update(() => $stepTo(editor, state), { tag: HISTORIC_TAG, skipTransforms: true });
    } else {
      setWhole.call(editor, state, options);
    }
  };
  return () => {
    editor.setEditorState = setWhole;
  };
}

/** Puts the nodes of another state in the place of those that differ, and its selection. */
export function $stepTo(editor: LexicalEditor, state: EditorState): void {
  const pending = editor._pendingEditorState;
  if (pending === null) {
    return;
  }
  for (const [key, node] of changesTo(state, pending)) {
    if (node === undefined) {
      pending._nodeMap.delete(key);
    } else if ($isElementNode(node)) {
      // As if it were being written: whatever else happens in this update must not reach the state it came from, and
      // the children of an element that is not in this set are taken to be the same ones.
      const own = $cloneWithProperties(node);
      pending._nodeMap.set(key, own);
      editor._cloneNotNeeded.set(key, own);
      editor._dirtyElements.set(key, true);
    } else {
      pending._nodeMap.set(key, node);
      editor._dirtyLeaves.add(key);
    }
  }
  // What holds something changed is looked through as well.
  for (const key of [...editor._dirtyElements.keys(), ...editor._dirtyLeaves]) {
    markHolders(editor, pending, key);
  }
  editor._dirtyType = Math.max(editor._dirtyType, HAS_DIRTY_NODES) as LexicalEditor['_dirtyType'];
  $setCompositionKey(null);
  $setSelection(state._selection?.clone() ?? null);
}

const HAS_DIRTY_NODES = 1;

function markHolders(editor: LexicalEditor, { _nodeMap: nodes }: EditorState, key: string): void {
  for (let at = nodes.get(key)?.__parent ?? null; at !== null; at = nodes.get(at)?.__parent ?? null) {
    if (editor._dirtyElements.has(at)) {
      return;
    }
    editor._dirtyElements.set(at, false);
  }
}
