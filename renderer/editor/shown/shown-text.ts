import type { LexicalEditor } from 'lexical';

/** Called with the element that holds the text when it comes onto the page, and with null when it goes from it. */
type ShownListener = (root: HTMLElement | null) => void;

const listeners = new WeakMap<LexicalEditor, Set<ShownListener>>();

export function isShown(editor: LexicalEditor): boolean {
  return editor.getRootElement()?.isConnected === true;
}

/**
 * Hears when a text comes onto the page and goes from it, which may be many times in the life of its element; is told of
 * one that is there at once, and that it is gone when it hears no more.
 */
export function registerShownListener(editor: LexicalEditor, listener: ShownListener): () => void {
  const heard = listeners.get(editor) ?? new Set();
  listeners.set(editor, heard.add(listener));
  if (isShown(editor)) {
    listener(editor.getRootElement());
  }
  return () => {
    heard.delete(listener);
    listener(null);
  };
}

/**
 * The element that holds the text, with all its blocks, before it is on the page. Called while the page around it is still
 * drawn bit by bit: drawn when it gets its place, it would be part of one frame with all of that.
 */
export function drawText(editor: LexicalEditor): HTMLElement {
  const root = editor.getRootElement() ?? document.createElement('div');
  editor.setRootElement(root);
  return root;
}

/**
 * Puts a text into its place on the page until the returned function is called. An element that the editor has already
 * comes back with all its blocks: nothing is drawn anew.
 */
export function showText(editor: LexicalEditor, root: HTMLElement, place: HTMLElement): () => void {
  place.append(root);
  editor.setRootElement(root);
  tell(editor, root);
  return () => {
    tell(editor, null);
    if (editor.isComposing()) {
      // The browser ends a composition with its element and says nothing: this is drawn anew.
      editor.setRootElement(null);
    }
    root.remove();
  };
}

function tell(editor: LexicalEditor, root: HTMLElement | null): void {
  for (const listener of [...(listeners.get(editor) ?? [])]) {
    listener(root);
  }
}
