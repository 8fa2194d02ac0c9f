import { HISTORY_PUSH_TAG, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { type MarkdownDocument, REPLACE_TAG } from '../markdown/markdown-document';

/** Puts another text in the place of the one that is there, in one step of undo. */
export function replaceAll(editor: LexicalEditor, document: MarkdownDocument, markdown: string): void {
  document.openRest();
  const root = editor.getRootElement();
  const hasFocus = root?.contains(root.ownerDocument.activeElement) === true;
  editor.update(() => document.$replace(markdown), {
    discrete: true,
    // Whoever restores a text from beside the editor goes on there.
    tag: [REPLACE_TAG, HISTORY_PUSH_TAG, ...(hasFocus ? [] : [SKIP_DOM_SELECTION_TAG])],
  });
}
