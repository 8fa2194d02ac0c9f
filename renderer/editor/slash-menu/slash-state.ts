import { $isCodeNode } from '@lexical/code-core';
import {
  $getNodeByKey,
  $getSelection,
  $isLineBreakNode,
  $isTextNode,
  type LexicalEditor,
  type NodeKey,
  type TextNode,
  type UpdateListenerPayload,
} from 'lexical';
import { $isInCell } from '../blocks/turn-blocks';
import { $caret, $textBlockOf } from '../containers/container-queries';
import { typedCharacter } from '../typing/typed-character';

/** A slash that asks for the menu, and what was typed after it. */
export interface Slash {
  readonly key: NodeKey;
  /** Where the slash stands in the text of that node. */
  readonly start: number;
  readonly query: string;
  readonly isInCell: boolean;
}

/** The slash that an update typed: at the start of a line or after a space, and never in code. */
export function openedSlash(editor: LexicalEditor, payload: UpdateListenerPayload): Slash | null {
  const typed = typedCharacter(editor, payload);
  if (typed === null || typed.character !== '/') {
    return null;
  }
  return payload.editorState.read(() => {
    const node = $getNodeByKey(typed.key);
    const block = node === null ? null : $textBlockOf(node);
    const start = typed.offset - 1;
    if (!$isTextNode(node) || block === null || $isCodeNode(block) || node.hasFormat('code')) {
      return null;
    }
    return $isFree(node, start) ? { key: typed.key, start, query: '', isInCell: $isInCell(block) } : null;
  });
}

/** The same slash after an update; null when the caret has left it, or it is gone. */
export function followedSlash(slash: Slash, payload: UpdateListenerPayload): Slash | null {
  return payload.editorState.read(() => {
    const selection = $caret($getSelection());
    const node = $getNodeByKey(slash.key);
    if (selection === null || !$isTextNode(node) || selection.anchor.key !== slash.key) {
      return null;
    }
    const written = node.getTextContent().slice(slash.start, selection.anchor.offset);
    return written.startsWith('/') ? { ...slash, query: written.slice(1) } : null;
  });
}

/** Takes the slash and what follows it out of the text. */
export function $removeSlash({ key, start, query }: Slash): void {
  const node = $getNodeByKey(key);
  if ($isTextNode(node)) {
    node.spliceText(start, query.length + 1, '', true);
  }
}

function $isFree(node: TextNode, start: number): boolean {
  if (start > 0) {
    return /\s/u.test(node.getTextContent().charAt(start - 1));
  }
  const before = node.getPreviousSibling();
  return before === null || $isLineBreakNode(before) || /\s$/u.test(before.getTextContent());
}
