import { $getRoot, $getSelection, type LexicalEditor } from 'lexical';
import { replaceAll } from './blocks/replace-all';
import { addSection, goBelowHeading } from './blocks/sections';
import { takeAfterCaret } from './blocks/take-after-caret';
import type { MarkdownDocument } from './markdown/markdown-document';
import { $insertMarkdownBelow } from './paste/insert-below';
import { $insertMarkdown } from './paste/insert-blocks';
import type { ProseEditorHandle } from './prose-editor-handle';

export function createHandle(editor: LexicalEditor, document: MarkdownDocument): ProseEditorHandle {
  /** Of a long text that is still being opened all must be there. */
  const whole = (): LexicalEditor => {
    document.openRest();
    return editor;
  };
  return {
    focus: (at = 'end') =>
      whole().focus(undefined, { defaultSelection: at === 'start' ? 'rootStart' : 'rootEnd' }),
    insertMarkdown: (markdown) => {
      whole().update(
        () => {
          if ($getSelection() === null) {
            $getRoot().selectEnd();
          }
          $insertMarkdown(markdown);
        },
        { discrete: true },
      );
    },
    insertBelow: (markdown) => whole().update(() => $insertMarkdownBelow(markdown), { discrete: true }),
    takeAfterCaret: () => takeAfterCaret(whole(), document),
    goBelowHeading: (heading) => goBelowHeading(whole(), heading),
    addSection: (heading, before) => addSection(whole(), heading, before),
    replaceAll: (markdown) => replaceAll(editor, document, markdown),
    readMarkdown: () => document.read(),
    getText: () => whole().read(() => $getRoot().getTextContent()),
    wordCount: () => document.countWords(),
  };
}
