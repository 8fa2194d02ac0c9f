import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type NodeKey,
  PASTE_TAG,
  type UpdateListenerPayload,
} from 'lexical';
import { $caret } from '../containers/container-queries';

export interface TypedCharacter {
  readonly key: NodeKey;
  /** Where the caret is now, in the text of that node: behind the character. */
  readonly offset: number;
  readonly character: string;
}

/** The one character that an update put before the caret, if it was typed: not pasted, put back, or still being composed. */
export function typedCharacter(
  editor: LexicalEditor,
  { tags, dirtyLeaves, editorState, prevEditorState }: UpdateListenerPayload,
): TypedCharacter | null {
  if (tags.has(HISTORIC_TAG) || tags.has(PASTE_TAG) || dirtyLeaves.size === 0 || editor.isComposing()) {
    return null;
  }
  const now = beforeCaret(editorState);
  if (now === null || !dirtyLeaves.has(now.key)) {
    return null;
  }
  const before = prevEditorState.read(() => $getSelection());
  if (!$isRangeSelection(before) || !before.isCollapsed()) {
    return null;
  }
  return before.anchor.key !== now.key || before.anchor.offset === now.offset - 1 ? now : null;
}

function beforeCaret(state: EditorState): TypedCharacter | null {
  return state.read(() => {
    const selection = $caret($getSelection());
    const node = selection?.anchor.getNode();
    if (selection === null || !$isTextNode(node)) {
      return null;
    }
    const { offset, key } = selection.anchor;
    return offset === 0 ? null : { key, offset, character: node.getTextContent().charAt(offset - 1) };
  });
}
