import type { LexicalEditor } from 'lexical';
import { useEffect } from 'react';
import { scrollerOf } from '../find/dom-ranges';
import { placeOf } from '../panels/places';

/** Where the line of the caret stays, as a share of the height that is seen. */
const HEIGHT = 0.42;

/**
 * Keeps the line of the caret at one height. A click does not move the text away from under the pointer: the line goes
 * to its place with the next key.
 */
export function useTypewriter(editor: LexicalEditor, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) {
      return;
    }
    let isByKey = false;
    let frame = 0;
    const centre = (): void => {
      const root = editor.getRootElement();
      const place = root === document.activeElement ? placeOf(editor, null) : null;
      const scroller = scrollerOf(editor);
      if (place !== null && scroller !== null) {
        const view = scroller.getBoundingClientRect();
        scroller.scrollTop += place.top - view.top - view.height * HEIGHT;
      }
    };
    const onKey = (): void => {
      isByKey = true;
    };
    const onPointer = (): void => {
      isByKey = false;
    };
    const unregister = editor.registerUpdateListener(() => {
      if (isByKey) {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(centre);
      }
    });
    const unlisten = editor.registerRootListener((root, before) => {
      before?.removeEventListener('keydown', onKey);
      before?.removeEventListener('pointerdown', onPointer);
      root?.addEventListener('keydown', onKey);
      root?.addEventListener('pointerdown', onPointer);
    });
    return () => {
      cancelAnimationFrame(frame);
      unregister();
      unlisten();
      editor.getRootElement()?.removeEventListener('keydown', onKey);
      editor.getRootElement()?.removeEventListener('pointerdown', onPointer);
    };
  }, [editor, isOn]);
}
