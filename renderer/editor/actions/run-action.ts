import { $isCodeNode } from '@lexical/code-core';
import {
  $getSelection,
  $isRangeSelection,
  createCommand,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  type LexicalEditor,
  REDO_COMMAND,
  type TextFormatType,
  UNDO_COMMAND,
} from 'lexical';
import { APPEARANCE_COMMAND } from '../appearance/appearance-command';
import { $insertRule, $insertTable } from '../blocks/insert-block';
import { $moveBlocks } from '../blocks/move-blocks';
import { $toggleCode, $turnInto } from '../blocks/turn-blocks';
import { $setCallout, $toggleCallout } from '../callout/callout-toggles';
import { WRAP_CODE_COMMAND } from '../code/code-wrapping';
import { $itemOf, $textBlockOf } from '../containers/container-queries';
import { $toggleList, $toggleQuote } from '../containers/container-toggles';
import { FIND_COMMAND } from '../find/find-command';
import { $jumpBetweenNoteAndText } from '../footnote/footnote-jumps';
import { $insertFootnote } from '../footnote/insert-footnote';
import { CHOOSE_PICTURE_COMMAND } from '../image/insert-picture';
import { documentOf } from '../markdown/document-of';
import { $insertMathBlock, $insertMathInline } from '../math/insert-math';
import { OUTLINE_COMMAND } from '../outline/outline-command';
import { PASTE_PLAIN_COMMAND } from '../paste/paste-plain';
import { pasteStatus } from '../paste/paste-status';
import { SHOW_QUOTE_COMMAND } from '../quotes/use-quote-jump';
import type { ProseActionId } from '../shortcuts';
import { SOURCE_VIEW_COMMAND } from '../source-view/source-view-command';
import { SPELLING_COMMAND } from '../spelling/spelling-command';

/** Asks for the dialog of the link at the caret, or of a new one. */
export const EDIT_LINK_COMMAND: LexicalCommand<void> = createCommand('EDIT_LINK_COMMAND');
/** Asks for what can be done with the table, code or formula at the caret. */
export const BLOCK_MENU_COMMAND: LexicalCommand<void> = createCommand('BLOCK_MENU_COMMAND');
/** Asks for the menu of what can be done at the caret. */
export const CONTEXT_MENU_COMMAND: LexicalCommand<void> = createCommand('CONTEXT_MENU_COMMAND');
/** Moves the keyboard to the toolbar. */
export const FOCUS_TOOLBAR_COMMAND: LexicalCommand<void> = createCommand('FOCUS_TOOLBAR_COMMAND');

/** Does what a button, a menu or a key asks for. */
export function runAction(editor: LexicalEditor, id: ProseActionId): void {
  documentOf(editor).openRest();
  const $change = IN_DOCUMENT[id];
  if ($change === undefined) {
    IN_EDITOR[id]?.(editor);
  } else {
    // A step of its own in the history, however quickly it follows on typing.
    editor.update(() => $change(), { tag: HISTORY_PUSH_TAG });
  }
}

/** The same from a menu: the keyboard first goes back to the text, once the menu has let go of it. */
export function runActionFromMenu(editor: LexicalEditor, id: ProseActionId): void {
  setTimeout(() => editor.focus(() => runAction(editor, id)), 0);
}

const IN_EDITOR: Partial<Record<ProseActionId, (editor: LexicalEditor) => void>> = {
  showQuote: (editor) => editor.dispatchCommand(SHOW_QUOTE_COMMAND, undefined),
  bold: (editor) => format(editor, 'bold'),
  italic: (editor) => format(editor, 'italic'),
  strike: (editor) => format(editor, 'strikethrough'),
  code: (editor) => format(editor, 'code'),
  subscript: (editor) => format(editor, 'subscript'),
  superscript: (editor) => format(editor, 'superscript'),
  source: (editor) => void editor.dispatchCommand(SOURCE_VIEW_COMMAND, undefined),
  undo: (editor) => void editor.dispatchCommand(UNDO_COMMAND, undefined),
  redo: (editor) => void editor.dispatchCommand(REDO_COMMAND, undefined),
  pastePlain: (editor) => void editor.dispatchCommand(PASTE_PLAIN_COMMAND, undefined),
  keepPlain,
  link: (editor) => void editor.dispatchCommand(EDIT_LINK_COMMAND, undefined),
  contextMenu: (editor) => void editor.dispatchCommand(CONTEXT_MENU_COMMAND, undefined),
  spelling: (editor) => void editor.dispatchCommand(SPELLING_COMMAND, null),
  blockMenu: (editor) => void editor.dispatchCommand(BLOCK_MENU_COMMAND, undefined),
  image: (editor) => void editor.dispatchCommand(CHOOSE_PICTURE_COMMAND, undefined),
  wrapCode: (editor) => void editor.dispatchCommand(WRAP_CODE_COMMAND, undefined),
  toolbar: (editor) => void editor.dispatchCommand(FOCUS_TOOLBAR_COMMAND, undefined),
  find: (editor) => void editor.dispatchCommand(FIND_COMMAND, 'find'),
  replace: (editor) => void editor.dispatchCommand(FIND_COMMAND, 'replace'),
  findNext: (editor) => void editor.dispatchCommand(FIND_COMMAND, 'next'),
  outline: (editor) => void editor.dispatchCommand(OUTLINE_COMMAND, undefined),
  appearance: (editor) => void editor.dispatchCommand(APPEARANCE_COMMAND, undefined),
  findPrevious: (editor) => void editor.dispatchCommand(FIND_COMMAND, 'previous'),
};

const IN_DOCUMENT: Partial<Record<ProseActionId, () => void>> = {
  paragraph: () => $turnInto('paragraph'),
  heading1: () => $turnInto('h1'),
  heading2: () => $turnInto('h2'),
  heading3: () => $turnInto('h3'),
  heading4: () => $turnInto('h4'),
  bullets: () => $toggleList('bullet'),
  numbers: () => $toggleList('number'),
  tasks: () => $toggleList('task'),
  taskDone: $tick,
  quote: $toggleQuote,
  callout: $toggleCallout,
  calloutTip: () => $setCallout('tip'),
  calloutImportant: () => $setCallout('important'),
  calloutWarning: () => $setCallout('warning'),
  calloutCaution: () => $setCallout('caution'),
  codeBlock: $toggleCode,
  mathInline: $insertMathInline,
  mathBlock: () => $insertMathBlock(''),
  table: () => $insertTable(3, 2),
  rule: $insertRule,
  moveUp: () => $moveBlocks('up'),
  moveDown: () => $moveBlocks('down'),
  footnote: $insertFootnote,
  footnoteJump: $jumpBetweenNoteAndText,
};

function keepPlain(editor: LexicalEditor): void {
  const status = pasteStatus(editor);
  if (status.kind === 'offer') {
    status.keepPlain();
  }
}

function format(editor: LexicalEditor, type: TextFormatType): void {
  editor.update(() => {
    const selection = $getSelection();
    const isInCode = $isRangeSelection(selection) && $isCodeNode($textBlockOf(selection.anchor.getNode()));
    if (!isInCode) {
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, type);
    }
  });
}

function $tick(): void {
  const selection = $getSelection();
  const item = $isRangeSelection(selection) ? $itemOf(selection.anchor.getNode()) : null;
  const checked = item?.getChecked() ?? null;
  if (item !== null && checked !== null) {
    item.setChecked(!checked);
  }
}
