import type { LexicalEditor } from 'lexical';
import { MarkdownDocument } from './markdown-document';

const documents = new WeakMap<LexicalEditor, MarkdownDocument>();

/** The document of an editor that was built with `proseExtension`. */
export function documentOf(editor: LexicalEditor): MarkdownDocument {
  let document = documents.get(editor);
  if (document === undefined) {
    document = new MarkdownDocument(editor);
    documents.set(editor, document);
  }
  return document;
}
