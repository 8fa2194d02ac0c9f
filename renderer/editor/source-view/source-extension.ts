import { InitialStateExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  type AnyLexicalExtension,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  configExtension,
  defineExtension,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { matchAction } from '../actions/match-keys';
import { registerAtHand } from '../actions/register-at-hand';
import { runAction } from '../actions/run-action';
import { OPEN_TAG } from '../markdown/markdown-document';
import type { ProseActionId } from '../shortcuts';
import { $fillSource, $insertSource, $selectedSource } from './source-lines';

/** The actions that mean something where there is nothing but text. */
const ACTIONS: ReadonlySet<ProseActionId> = new Set([
  'source',
  'undo',
  'redo',
  'find',
  'replace',
  'findNext',
  'findPrevious',
]);

/** An editor of plain text, made like the prose editor, so that finding and undo are the same. */
export function sourceExtension(text: string): AnyLexicalExtension {
  return defineExtension({
    name: 'goldsmith/source',
    namespace: 'goldsmith-source',
    theme: { paragraph: 'source-line' },
    // Lexical goes on from the last sound state; throwing here would take the page down with the writer's text.
    onError: (error) => globalThis.reportError(error),
    dependencies: [
      RichTextExtension,
      configExtension(HistoryExtension, { maxDepth: 300 }),
      configExtension(InitialStateExtension, { updateOptions: { tag: HISTORY_MERGE_TAG, discrete: true } }),
    ],
    $initialEditorState: () => {
      $addUpdateTag(OPEN_TAG);
      $fillSource(text);
    },
    register: registerSourceKeys,
  });
}

function registerSourceKeys(editor: LexicalEditor): () => void {
  const nothing = () => true;
  return mergeRegister(
    editor.registerCommand(FORMAT_TEXT_COMMAND, nothing, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, nothing, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      INSERT_LINE_BREAK_COMMAND,
      () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(COPY_COMMAND, $copy, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        const selection = $getSelection();
        if ($copy(event) && $isRangeSelection(selection)) {
          $addUpdateTag(HISTORY_PUSH_TAG);
          selection.removeText();
        }
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if ('clipboardData' in event) {
          event.preventDefault();
          $addUpdateTag(HISTORY_PUSH_TAG);
          $insertSource(event.clipboardData?.getData('text/plain') ?? '');
        }
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => {
        const dropped = typeof event === 'string' ? null : event.dataTransfer;
        if (dropped === null) {
          return false;
        }
        $insertSource(dropped.getData('text/plain'));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const id = matchAction(event, IS_APPLE);
        if (id === null || !ACTIONS.has(id)) {
          return false;
        }
        event.preventDefault();
        runAction(editor, id);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    registerAtHand(editor, (id) => ACTIONS.has(id)),
  );
}

function $copy(event: ClipboardEvent | KeyboardEvent | null): boolean {
  const text = $selectedSource();
  if (event === null || !('clipboardData' in event) || text === '') {
    return false;
  }
  event.preventDefault();
  event.clipboardData?.setData('text/plain', text);
  return true;
}
