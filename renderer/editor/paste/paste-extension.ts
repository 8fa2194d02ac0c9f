import { $isCodeNode, type CodeNode } from '@lexical/code-core';
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  HISTORY_PUSH_TAG,
  IS_APPLE,
  isDOMNode,
  isSelectionCapturedInDecoratorInput,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { isKeptWhole } from '../../markdown/kept-spans';
import { matchAction } from '../actions/match-keys';
import { $codeNodes } from '../code/code-content';
import { $textBlockOf } from '../containers/container-queries';
import { isAddress } from '../link/link-target';
import { type ClipboardContent, contentOf } from './clipboard-content';
import { readAtOnce } from './html/reading';
import { $insertBlocks } from './insert-blocks';
import { $insertTree } from './insert-tree';
import { isLong, refusalOf } from './large/limits';
import { cancelPaste, isPasting, type PasteAs, pasteLong } from './large/paste-job';
import { offerPlain } from './offer-plain';
import { expectPlainPaste, takeExpectedPlain } from './paste-plain';
import { clearPasteStatus, setPasteStatus } from './paste-status';
import { plainTree, readContent } from './pasted-tree';
import { cleanText } from './text/clean-text';

const LEXICAL_TYPE = 'application/x-lexical-editor';
/**
 * Pasting: from an editor of ours as it is, HTML as the Markdown it means, text as Markdown where it looks like it, and
 * plain on request.
 */
export const PasteExtension = defineExtension({
  name: 'goldsmith/paste',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(PASTE_COMMAND, (event) => $onPaste(editor, event), COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes, selection }) => {
          if (!$isRangeSelection(selection)) {
            return false;
          }
          $insertBlocks(nodes);
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          // Chromium or the menu then pastes the text alone; only what we make of it is ours.
          const isAsked = matchAction(event, IS_APPLE) === 'pastePlain';
          if (isAsked) {
            expectPlainPaste(editor);
          }
          return isAsked;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      // While something long goes in, both take it back.
      editor.registerCommand(UNDO_COMMAND, () => $stopPaste(editor), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => $stopPaste(editor), COMMAND_PRIORITY_CRITICAL),
      () => cancelPaste(editor),
    ),
});

function $stopPaste(editor: LexicalEditor): boolean {
  const isStopped = isPasting(editor);
  if (isStopped) {
    cancelPaste(editor);
  }
  return isStopped;
}

function $onPaste(editor: LexicalEditor, event: Event): boolean {
  const data = 'clipboardData' in event ? (event as ClipboardEvent).clipboardData : null;
  const isPlain = takeExpectedPlain(editor);
  if (data === null || isForeign(event) || (data.types.includes(LEXICAL_TYPE) && !isPlain)) {
    return false;
  }
  const handled = $paste(editor, contentOf(data), isPlain);
  if (handled) {
    event.preventDefault();
  }
  return handled;
}

/** Whether a block of code with more in it can still be typed into. */
function $fitsIntoCode(code: CodeNode, text: string): boolean {
  // Longer than any that stands in it.
  const fence = '~'.repeat(40);
  return !isKeptWhole(`${fence}\n${code.getTextContent()}\n${text}\n${fence}`);
}

function isForeign(event: Event): boolean {
  return isDOMNode(event.target) && isSelectionCapturedInDecoratorInput(event.target);
}

/** What something goes in as bit by bit; null when it goes in at once. */
function $slicesOf(content: ClipboardContent, isPlain: boolean, code: CodeNode | null): PasteAs | null {
  if (code === null) {
    return isLong(content) ? (isPlain ? 'plain' : 'markup') : null;
  }
  if (!$fitsIntoCode(code, content.text)) {
    return 'markup';
  }
  return isLong({ ...content, html: '' }) ? 'code' : null;
}

function $paste(editor: LexicalEditor, content: ClipboardContent, isPlain: boolean): boolean {
  const selection = $getSelection();
  const { text, html } = content;
  if (!$isRangeSelection(selection) || (text === '' && html === '')) {
    return false;
  }
  if (!isPlain && !selection.isCollapsed() && isAddress(text.trim())) {
    return false;
  }
  const refusal = refusalOf(content);
  if (refusal !== null) {
    setPasteStatus(editor, { kind: 'told', said: refusal });
    return true;
  }
  const block = $textBlockOf(selection.anchor.getNode());
  const code = $isCodeNode(block) ? block : null;
  const as = $slicesOf(content, isPlain, code);
  if (as !== null) {
    // More code than a block can hold is a block of its own, behind this one.
    const long = code === null ? content : { text, html: '', codeLanguage: code.getLanguage() ?? '' };
    // After the update that the event is part of.
    queueMicrotask(() => {
      void pasteLong(editor, long, as, (said) => offerPlain(editor, content, said));
    });
    return true;
  }
  $addUpdateTag(PASTE_TAG);
  $addUpdateTag(HISTORY_PUSH_TAG);
  if (code !== null) {
    selection.insertNodes($codeNodes(cleanText(text)));
    return true;
  }
  const pasted = isPlain ? plainTree(text) : readAtOnce(readContent(content));
  if (pasted.tree.children.length === 0) {
    return false;
  }
  $insertTree(pasted);
  if (isPlain || pasted.said === null) {
    clearPasteStatus(editor);
  } else {
    offerPlain(editor, content, pasted.said);
  }
  return true;
}
