import { $getRoot, $getSelection, type LexicalEditor } from 'lexical';
import { replaceAll } from './blocks/replace-all';
import { addSection, goBelowHeading } from './blocks/sections';
import { takeAfterCaret } from './blocks/take-after-caret';
import type { MarkdownDocument } from './markdown/markdown-document';
import { $insertMarkdownBelow } from './paste/insert-below';
import { $insertMarkdown } from './paste/insert-blocks';
import type { ProseEditorHandle } from './prose-editor-handle';

export function createHandle(editor: LexicalEditor, document: MarkdownDocument): ProseEditorHandle {
  return {
    focus: (at = 'end') =>
      editor.focus(undefined, { defaultSelection: at === 'start' ? 'rootStart' : 'rootEnd' }),
    insertMarkdown: (markdown) => {
      editor.update(
        () => {
          if ($getSelection() === null) {
            $getRoot().selectEnd();
          }
          $insertMarkdown(markdown);
        },
        { discrete: true },
      );
    },
    insertBelow: (markdown) => editor.update(() => $insertMarkdownBelow(markdown), { discrete: true }),
    takeAfterCaret: () => takeAfterCaret(editor, document),
    goBelowHeading: (heading) => goBelowHeading(editor, heading),
    addSection: (heading, before) => addSection(editor, heading, before),
    replaceAll: (markdown) => replaceAll(editor, document, markdown),
    readMarkdown: () => document.read(),
    getText: () => editor.read(() => $getRoot().getTextContent()),
    wordCount: () => document.countWords(),
  };
}
