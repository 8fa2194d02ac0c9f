import { $isCodeNode } from '@lexical/code-core';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $onUpdate,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import { $textBlockOf } from '../containers/container-queries';
import { spellingSetting } from '../spelling/spelling-store';
import { type Sign, signFor } from './typographic-signs';

/**
 * Quotation marks, dashes and ellipses as the language prints them, for who asked for it. What was typed is put in first
 * and replaced in a step of its own, so that undo gives the plain character back. A composition passes by.
 */
export const TypographyExtension = defineExtension({
  name: 'goldsmith/typography',
  register: (editor) =>
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => $onKeyDown(editor, event), COMMAND_PRIORITY_LOW),
});

function $onKeyDown(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const { typographic } = spellingSetting.getState();
  if (typographic === null || !isTyped(event) || !editor.isEditable() || editor.isComposing()) {
    return false;
  }
  const selection = $getSelection();
  const before = $isRangeSelection(selection) ? $proseBefore(selection) : null;
  const sign = before === null ? null : signFor(event.key, before, typographic);
  if (sign === null || !$isRangeSelection(selection)) {
    return false;
  }
  event.preventDefault();
  selection.insertText(event.key);
  // Not before the typed character has gone into the history by itself.
  $onUpdate(() => editor.update(() => $replaceTyped(event.key, sign), { tag: HISTORY_PUSH_TAG }));
  return true;
}

/** A key that types a character; AltGr, which reads as Ctrl and Alt, types some on many layouts. */
function isTyped(event: KeyboardEvent): boolean {
  const isCommand = event.ctrlKey || event.metaKey || event.altKey;
  return event.key.length === 1 && !event.isComposing && (!isCommand || event.getModifierState('AltGraph'));
}

/** What stands before the caret in its paragraph; null in code, where every character counts as typed. */
function $proseBefore(selection: RangeSelection): string | null {
  const node = selection.anchor.getNode();
  const block = $textBlockOf(node);
  if (!selection.isCollapsed() || block === null || $isCodeNode(block)) {
    return null;
  }
  if (!$isTextNode(node)) {
    return node.is(block) && selection.anchor.offset === 0 ? '' : null;
  }
  if (node.hasFormat('code')) {
    return null;
  }
  const earlier = node.getPreviousSiblings().map((sibling) => sibling.getTextContent());
  return earlier.join('') + node.getTextContent().slice(0, selection.anchor.offset);
}

function $replaceTyped(typed: string, { text, remove }: Sign): void {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  const count = typed.length + remove;
  if ($isRangeSelection(selection) && $isTextNode(node) && selection.anchor.offset >= count) {
    node.spliceText(selection.anchor.offset - count, count, text, true);
  }
}
