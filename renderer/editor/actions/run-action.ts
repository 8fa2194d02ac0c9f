import { $isCodeNode } from '@lexical/code-core';
import {
  $getSelection,
  $isRangeSelection,
  createCommand,
  FORMAT_TEXT_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  REDO_COMMAND,
  type TextFormatType,
  UNDO_COMMAND,
} from 'lexical';
import { assertNever } from '#shared/lib/assert-never';
import { $insertRule, $insertTable } from '../blocks/insert-block';
import { $toggleCode, $turnInto } from '../blocks/turn-blocks';
import { $itemOf, $textBlockOf } from '../containers/container-queries';
import { $toggleList, $toggleQuote } from '../containers/container-toggles';
import { $insertMathBlock, $insertMathInline } from '../math/insert-math';
import type { ProseActionId } from '../shortcuts';

/** Asks for the dialog of the link at the caret, or of a new one. */
export const EDIT_LINK_COMMAND: LexicalCommand<void> = createCommand('EDIT_LINK_COMMAND');
/** Asks for what can be done with the table, code or formula at the caret. */
export const BLOCK_MENU_COMMAND: LexicalCommand<void> = createCommand('BLOCK_MENU_COMMAND');
/** Moves the keyboard to the toolbar. */
export const FOCUS_TOOLBAR_COMMAND: LexicalCommand<void> = createCommand('FOCUS_TOOLBAR_COMMAND');

/** Does what a button, a menu or a key asks for. */
export function runAction(editor: LexicalEditor, id: ProseActionId): void {
  switch (id) {
    case 'bold':
    case 'italic':
    case 'code':
      return format(editor, id);
    case 'strike':
      return format(editor, 'strikethrough');
    case 'undo':
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      return;
    case 'redo':
      editor.dispatchCommand(REDO_COMMAND, undefined);
      return;
    case 'link':
      editor.dispatchCommand(EDIT_LINK_COMMAND, undefined);
      return;
    case 'blockMenu':
      editor.dispatchCommand(BLOCK_MENU_COMMAND, undefined);
      return;
    case 'toolbar':
      editor.dispatchCommand(FOCUS_TOOLBAR_COMMAND, undefined);
      return;
    default:
      editor.update(() => $runInDocument(id));
  }
}

type DocumentAction = Exclude<
  ProseActionId,
  'bold' | 'italic' | 'code' | 'strike' | 'undo' | 'redo' | 'link' | 'blockMenu' | 'toolbar'
>;

function $runInDocument(id: DocumentAction): void {
  switch (id) {
    case 'paragraph':
      return $turnInto('paragraph');
    case 'heading1':
      return $turnInto('h1');
    case 'heading2':
      return $turnInto('h2');
    case 'heading3':
      return $turnInto('h3');
    case 'heading4':
      return $turnInto('h4');
    case 'bullets':
      return $toggleList('bullet');
    case 'numbers':
      return $toggleList('number');
    case 'tasks':
      return $toggleList('task');
    case 'taskDone':
      return $tick();
    case 'quote':
      return $toggleQuote();
    case 'codeBlock':
      return $toggleCode();
    case 'mathInline':
      return $insertMathInline();
    case 'mathBlock':
      return $insertMathBlock('');
    case 'table':
      return $insertTable(3, 2);
    case 'rule':
      return $insertRule();
    default:
      return assertNever(id);
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
