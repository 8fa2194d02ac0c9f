import { $isHeadingNode } from '@lexical/rich-text';
import {
  $addUpdateTag,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_SPACE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_TAG,
  type UpdateListenerPayload,
} from 'lexical';
import { $isInCell } from '../blocks/turn-blocks';
import { $caret, $textBlockOf } from '../containers/container-queries';
import { $applyOnEnter, $applyOnSpace } from './block-patterns';
import { $applyInlinePattern, CLOSING_CHARACTERS } from './inline-patterns';

/** Markdown typed as such takes effect at once. Each effect is an undo step of its own, so that undo brings back what was typed. */
export const TypingExtension = defineExtension({
  name: 'goldsmith/typing',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(KEY_SPACE_COMMAND, (event) => $onSpace(editor, event), COMMAND_PRIORITY_LOW),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => $onEnter(), COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(
        INSERT_LINE_BREAK_COMMAND,
        () => {
          // A heading is one line in Markdown.
          const selection = $getSelection();
          const block = $isRangeSelection(selection) ? $textBlockOf(selection.anchor.getNode()) : null;
          return $isHeadingNode(block) && editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerUpdateListener((payload) => {
        if (hasTypedClosing(editor, payload)) {
          editor.update(() => {
            if ($applyInlinePattern()) {
              $addUpdateTag(HISTORY_PUSH_TAG);
            }
          });
        }
      }),
    ),
});

function $onSpace(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const selection = $caret($getSelection());
  if (selection === null || editor.isComposing() || event.ctrlKey || event.metaKey || event.altKey) {
    return false;
  }
  const block = $textBlockOf(selection.anchor.getNode());
  if (!$isParagraphNode(block) || $isInCell(block) || !$applyOnSpace(block, selection)) {
    return false;
  }
  $addUpdateTag(HISTORY_PUSH_TAG);
  event.preventDefault();
  return true;
}

function $onEnter(): boolean {
  const selection = $caret($getSelection());
  const block = selection === null ? null : $textBlockOf(selection.anchor.getNode());
  if (!$isParagraphNode(block) || $isInCell(block) || !$applyOnEnter(block)) {
    return false;
  }
  $addUpdateTag(HISTORY_PUSH_TAG);
  return true;
}

/** Whether this update was the typing of one character that can close a mark. */
function hasTypedClosing(
  editor: LexicalEditor,
  { tags, dirtyLeaves, editorState, prevEditorState }: UpdateListenerPayload,
): boolean {
  if (tags.has(HISTORIC_TAG) || tags.has(PASTE_TAG) || dirtyLeaves.size === 0 || editor.isComposing()) {
    return false;
  }
  const now = caretOf(editorState);
  if (now === null || !dirtyLeaves.has(now.key) || !CLOSING_CHARACTERS.includes(now.character)) {
    return false;
  }
  const before = prevEditorState.read(() => $getSelection());
  if (!$isRangeSelection(before) || !before.isCollapsed()) {
    return false;
  }
  return before.anchor.key !== now.key || before.anchor.offset === now.offset - 1;
}

function caretOf(state: EditorState): { key: string; offset: number; character: string } | null {
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
