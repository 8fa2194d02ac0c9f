import { $getRoot, $getSelection, type LexicalEditor } from 'lexical';
import type { MarkdownDocument } from './markdown/markdown-document';
import { $insertMarkdownBelow } from './paste/insert-below';
import { $insertMarkdown } from './paste/insert-blocks';
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
