import { $isCodeNode, type CodeNode } from '@lexical/code-core';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $caret, $isAtStartOf, $textBlockOf } from '../containers/container-queries';

/** Ways out of a block of code: the arrow down from its last line, Backspace when it is empty. */
export function registerCodeExit(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) => {
        const code = $codeAtCaret();
        const selection = $caret($getSelection());
        if (code === null || selection === null || code.getNextSibling() !== null || event.shiftKey) {
          return false;
        }
        const last = code.getLastChild();
        const anchor = selection.anchor;
        const isAtEnd =
          last === null || (anchor.key === last.getKey() && anchor.offset === last.getTextContentSize());
        if (!isAtEnd) {
          return false;
        }
        event.preventDefault();
        code.insertAfter($createParagraphNode()).selectStart();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => (isBackward ? $backToCode() : $forwardToCode()),
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** Words are never drawn into code by Backspace: the caret goes there, and an empty paragraph goes away. */
function $backToCode(): boolean {
  const selection = $caret($getSelection());
  const block = selection === null ? null : $textBlockOf(selection.anchor.getNode());
  const before = block?.getPreviousSibling();
  if (
    selection === null ||
    block === null ||
    !$isAtStartOf(selection, block) ||
    $isCodeNode(block) ||
    !$isCodeNode(before)
  ) {
    return false;
  }
  before.selectEnd();
  if (block.isEmpty()) {
    block.remove();
  }
  return true;
}

function $forwardToCode(): boolean {
  const selection = $caret($getSelection());
  const block = selection === null ? null : $textBlockOf(selection.anchor.getNode());
  const next = block?.getNextSibling();
  if (selection === null || block === null || $isCodeNode(block) || !$isCodeNode(next)) {
    return false;
  }
  const last = block.getLastDescendant();
  const { anchor } = selection;
  const isAtEnd =
    last === null || (anchor.key === last.getKey() && anchor.offset === last.getTextContentSize());
  if (!isAtEnd) {
    return false;
  }
  if (block.isEmpty()) {
    block.remove();
  }
  next.selectStart();
  return true;
}

function $codeAtCaret(): CodeNode | null {
  const selection = $caret($getSelection());
  return selection === null ? null : $findMatchingParent(selection.anchor.getNode(), $isCodeNode);
}
