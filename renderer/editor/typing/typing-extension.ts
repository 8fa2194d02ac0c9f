import { $isHeadingNode } from '@lexical/rich-text';
import {
  $addUpdateTag,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_SPACE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $isInCell } from '../blocks/turn-blocks';
import { $caret, $textBlockOf } from '../containers/container-queries';
import { $applyOnEnter, $applyOnSpace } from './block-patterns';
import { registerCommittedWords } from './committed-words';
import { $applyInlinePattern, CLOSING_CHARACTERS } from './inline-patterns';
import { registerMovedCaret } from './moved-caret';
import { typedCharacter } from './typed-character';

/** Markdown typed as such takes effect at once. Each effect is an undo step of its own, so that undo brings back what was typed. */
export const TypingExtension = defineExtension({
  name: 'goldsmith/typing',
  register: (editor) =>
    mergeRegister(
      registerCommittedWords(editor),
      registerMovedCaret(editor),
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
        const typed = typedCharacter(editor, payload);
        if (typed !== null && CLOSING_CHARACTERS.includes(typed.character)) {
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
