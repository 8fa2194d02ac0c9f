import { buildEditorFromExtensions } from '@lexical/extension';
import type { LexicalEditorWithDispose } from 'lexical';
import { MarkdownDocument } from '../markdown/markdown-document';
import { proseExtension } from '../prose-extension';

export function editorWith(markdown: string): LexicalEditorWithDispose {
  return buildEditorFromExtensions(proseExtension({ markdown, isReadOnly: false }));
}

/** What the editor would store if every block of this text had been edited: nothing is taken over as it stood. */
export function rewrite(markdown: string): string {
  const editor = editorWith(markdown);
  try {
    return new MarkdownDocument(editor).read();
  } finally {
    editor.dispose();
  }
}
