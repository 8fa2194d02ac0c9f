import type { LexicalEditor } from 'lexical';

/** The keys with which the browser itself moves the caret. */
const MOVING = new Set([
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'End',
  'Home',
  'PageDown',
  'PageUp',
]);

/**
 * The browser moves the caret with a key at once and tells of it a moment later. What comes between the two (a paste by
 * a macro, by dictation, by a quick hand on a busy machine) would go to where the caret was: here the editor hears of
 * the move first.
 */
export function registerMovedCaret(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root) => {
    if (root === null) {
      return undefined;
    }
    const page = root.ownerDocument;
    let isUntold = false;
    const told = (): void => {
      isUntold = false;
    };
    const tell = (): void => {
      if (isUntold && !editor.isComposing()) {
        page.dispatchEvent(new Event('selectionchange'));
      }
    };
    const onKey = (event: KeyboardEvent): void => {
      tell();
      isUntold = MOVING.has(event.key) && !event.isComposing;
    };
    const leaving = new AbortController();
    const before = { capture: true, signal: leaving.signal };
    page.addEventListener('selectionchange', told, before);
    root.addEventListener('keydown', onKey, before);
    for (const name of ['paste', 'cut', 'copy'] as const) {
      root.addEventListener(name, tell, before);
    }
    return () => leaving.abort();
  });
}
