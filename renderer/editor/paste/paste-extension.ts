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
import type { Root } from 'mdast';
import { $textBlockOf } from '../containers/container-queries';
import { isAcceptedLink } from '../link/link-target';
import { $importBlocks } from '../markdown/import-blocks';
import { domToMarkdown } from './dom-to-markdown';
import { $insertBlocks, $keepOuterSpaces } from './insert-blocks';
import { looksLikeMarkdown, readPlainText } from './plain-text';
import { parseInertHtml } from './trusted-html';

const LEXICAL_TYPE = 'application/x-lexical-editor';
// Programs that put coloured HTML beside code or plain text, where the plain text is what is meant.
const PLAIN_SOURCES = ['vscode-editor-data'];

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
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (!$isRangeSelection(selection) || (text === '' && html === '')) {
    return false;
  }
  if (!selection.isCollapsed() && isAcceptedLink(text.trim())) {
    return false;
  }
  if ($isCodeNode($textBlockOf(selection.anchor.getNode()))) {
    selection.insertRawText(text.replace(/\r\n?/gu, '\n'));
    return true;
  }
  const tree = pastedTree(text, html, data.types);
  if (tree.children.length === 0) {
    return false;
  }
  const source = text.replace(/\r\n?/gu, '\n');
  const nodes = $importBlocks(tree.children, source);
  if (html === '' && looksLikeMarkdown(tree, source)) {
    $keepOuterSpaces(nodes, source);
  }
  $insertBlocks(nodes);
  return true;
}

function pastedTree(text: string, html: string, types: readonly string[]): Root {
  if (html === '' || (text !== '' && PLAIN_SOURCES.some((type) => types.includes(type)))) {
    return readPlainText(text);
  }
  const tree = domToMarkdown(parseInertHtml(html));
  const isBare = tree.children.every(
    (block) =>
      block.type === 'paragraph' &&
      block.children.every((child) => child.type === 'text' || child.type === 'break'),
  );
  return isBare && text !== '' ? readPlainText(text) : tree;
}
