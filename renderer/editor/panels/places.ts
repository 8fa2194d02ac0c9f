import type { LexicalEditor, NodeKey } from 'lexical';

/** Where the selection or one node is on the screen. */
export function placeOf(editor: LexicalEditor, key: NodeKey | null): DOMRect | null {
  if (key !== null) {
    return editor.getElementByKey(key)?.getBoundingClientRect() ?? null;
  }
  const root = editor.getRootElement();
  const selection = root?.ownerDocument.getSelection();
  if (
    selection !== null &&
    selection !== undefined &&
    selection.rangeCount > 0 &&
    root?.contains(selection.anchorNode) === true
  ) {
    const range = selection.getRangeAt(0);
    const rect = range.getClientRects()[0] ?? range.getBoundingClientRect();
    if (rect.height > 0) {
      return rect;
    }
    const element =
      range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
    return element?.getBoundingClientRect() ?? null;
  }
  return root?.getBoundingClientRect() ?? null;
}
