import { CodeExtension, CodeHighlightNode, CodeIndentExtension } from '@lexical/code-core';
import { defineExtension, mergeRegister } from 'lexical';
import { registerCodeDirection } from './code-direction';
import { registerCodeEnter } from './code-enter';
import { registerCodeExit } from './code-exit';
import { registerCodeGutter } from './code-gutter';
import { CodeLineNode } from './code-line-node';
import { registerCodeTab } from './code-tab';
import { registerCodeTransforms } from './code-transforms';
import './code-lines.css';

/** Code blocks: plain text only, Tab indents, colours come from outside (code-colours.ts). */
export const ProseCodeExtension = defineExtension({
  name: 'goldsmith/code',
  nodes: () => [
    CodeLineNode,
    {
      replace: CodeHighlightNode,
      with: (node: CodeHighlightNode) => new CodeLineNode(node.getTextContent()),
      withKlass: CodeLineNode,
    },
  ],
  dependencies: [CodeExtension, CodeIndentExtension],
  register: (editor) =>
    mergeRegister(
      registerCodeTransforms(editor),
      registerCodeExit(editor),
      registerCodeTab(editor),
      registerCodeEnter(editor),
      registerCodeDirection(editor),
      registerCodeGutter(editor),
    ),
});
