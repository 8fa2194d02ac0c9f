import { $isCodeNode } from '@lexical/code-core';
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  isDOMNode,
  isSelectionCapturedInDecoratorInput,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { $textBlockOf } from '../containers/container-queries';
import { isAcceptedLink } from '../link/link-target';
import { contentOf } from './clipboard-content';
import { readAtOnce } from './html/reading';
import { $insertBlocks } from './insert-blocks';
import { $insertTree } from './insert-tree';
import { readContent } from './pasted-tree';
import { cleanText } from './text/clean-text';

const LEXICAL_TYPE = 'application/x-lexical-editor';

/** Pasting: from an editor of ours as it is, HTML as the Markdown it means, text as Markdown where it looks like it. */
export const PasteExtension = defineExtension({
  name: 'goldsmith/paste',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = 'clipboardData' in event ? event.clipboardData : null;
          if (data === null || isForeign(event) || isFromUs(data)) {
            return false;
          }
          const handled = $paste(data);
          if (handled) {
            event.preventDefault();
            $addUpdateTag(PASTE_TAG);
          }
          return handled;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
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
    ),
});

function isForeign(event: Event): boolean {
  return isDOMNode(event.target) && isSelectionCapturedInDecoratorInput(event.target);
}

function isFromUs(data: DataTransfer): boolean {
  return data.types.includes(LEXICAL_TYPE);
}

function $paste(data: DataTransfer): boolean {
  const selection = $getSelection();
  const content = contentOf(data);
  const { text, html } = content;
  if (!$isRangeSelection(selection) || (text === '' && html === '')) {
    return false;
  }
  if (!selection.isCollapsed() && isAcceptedLink(text.trim())) {
    return false;
  }
  if ($isCodeNode($textBlockOf(selection.anchor.getNode()))) {
    selection.insertRawText(cleanText(text));
    return true;
  }
  const pasted = readAtOnce(readContent(content));
  if (pasted.tree.children.length === 0) {
    return false;
  }
  $insertTree(pasted);
  return true;
}
