import { $getRoot, $getSelection, type LexicalEditor } from 'lexical';
import { $insertMarkdown } from './paste/insert-blocks';
import { $insertMarkdownBelow } from './paste/insert-below';
import type { MarkdownDocument } from './markdown/markdown-document';
import type { ProseEditorHandle } from './prose-editor-handle';

export function createHandle(editor: LexicalEditor, document: MarkdownDocument): ProseEditorHandle {
  return {
    focus: () => editor.focus(),
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
    readMarkdown: () => document.read(),
    getText: () => editor.read(() => $getRoot().getTextContent()),
    wordCount: () => document.countWords(),
  };
}
