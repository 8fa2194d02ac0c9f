import { CodeExtension, CodeIndentExtension } from '@lexical/code-core';
import { defineExtension, mergeRegister } from 'lexical';
import { registerCodeEnter } from './code-enter';
import { registerCodeExit } from './code-exit';
import { registerCodeGutter } from './code-gutter';
import { registerCodeTab } from './code-tab';
import { registerCodeTransforms } from './code-transforms';

/** Code blocks: plain text only, Tab indents, colours come from outside (code-colours.ts). */
export const ProseCodeExtension = defineExtension({
  name: 'goldsmith/code',
  dependencies: [CodeExtension, CodeIndentExtension],
  register: (editor) =>
    mergeRegister(
      registerCodeTransforms(editor),
      registerCodeExit(editor),
      registerCodeTab(editor),
      registerCodeEnter(editor),
      registerCodeGutter(editor),
    ),
});
