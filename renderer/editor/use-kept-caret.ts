import { $getSelection, type LexicalEditor, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical';
import { useEffect } from 'react';

/**
 * The caret of an editor that comes back: shown at once where nothing else has the focus, or else as soon as the editor
 * gets it by the keyboard. Where the text is scrolled to is remembered elsewhere.
 */
export function useKeptCaret(editor: LexicalEditor): void {
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null || editor.read(() => $getSelection()) === null) {
      return;
    }
    const show = (): void =>
      editor.update(
        () => {
          const caret = $getSelection();
          if (caret !== null) {
            caret.dirty = true;
          }
        },
        { tag: SKIP_SCROLL_INTO_VIEW_TAG, discrete: true },
      );
    const held = root.ownerDocument.activeElement;
    if (held === null || held === root.ownerDocument.body || held.tagName === 'MAIN') {
      root.focus({ preventScroll: true });
      show();
      return;
    }
    const waiting = new AbortController();
    const once = { once: true, signal: waiting.signal };
    // Whoever clicks says where the caret goes.
    root.addEventListener('pointerdown', () => waiting.abort(), once);
    root.addEventListener('focus', show, once);
    return () => waiting.abort();
  }, [editor]);
}
