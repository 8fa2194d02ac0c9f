import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { COMMAND_PRIORITY_LOW, configExtension, defineExtension, mergeRegister } from 'lexical';
import { jumpFrom } from './footnote-jumps';
import { FOOTNOTE_JUMP_COMMAND, FootnoteNode, FootnoteReferenceNode } from './footnote-nodes';
import { registerFootnoteNumbers } from './footnote-numbers';
import './footnote.css';

/** References in the text and the notes they refer to. */
export const FootnoteExtension = defineExtension({
  name: 'goldsmith/footnote',
  nodes: () => [FootnoteReferenceNode, FootnoteNode],
  dependencies: [configExtension(NodeSelectionDataSelectedExtension, { nodes: [FootnoteReferenceNode] })],
  register: (editor) =>
    mergeRegister(
      registerFootnoteNumbers(editor),
      editor.registerCommand(
        FOOTNOTE_JUMP_COMMAND,
        (key) => {
          jumpFrom(editor, key);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    ),
});
