import { type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical';

/**
 * The tags of an update that nobody asked for at this moment: while the writer is in a panel, or anywhere else but in the
 * text, it must not take the keyboard to the text.
 */
export function withoutFocus(editor: LexicalEditor, tag: string): string[] {
  const root = editor.getRootElement();
  return root?.contains(root.ownerDocument.activeElement) === true ? [tag] : [tag, SKIP_DOM_SELECTION_TAG];
}
