import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { TextAnchor } from '#shared/lib/text-anchor';
import { anchorFromSelection } from './text-anchors';

/** The anchor of what is selected in a view now; null while nothing is, and while the mouse is still selecting. */
export function useSelectionAnchor(root: RefObject<Element | null>): TextAnchor | null {
  const [anchor, setAnchor] = useState<TextAnchor | null>(null);
  useEffect(() => {
    let isPointerDown = false;
    let frame = 0;
    let known: TextAnchor | null = null;
    const now = (): TextAnchor | null => {
      const element = root.current;
      const next = element === null ? null : anchorFromSelection(element, document.getSelection());
      return isSamePlace(known, next) ? known : next;
    };
    const take = (): void => {
      known = now();
      setAnchor(known);
    };
    const read = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(take);
    };
    // A quick hand presses the key for what it has selected before the page has heard of that or a frame has shown it.
    const onKeyDown = (): void => {
      if (!isPointerDown && now() !== known) {
        cancelAnimationFrame(frame);
        flushSync(take);
      }
    };
    const onSelectionChange = (): void => {
      if (!isPointerDown) {
        read();
      }
    };
    const onPointerDown = (event: PointerEvent): void => {
      isPointerDown = event.target instanceof Node && root.current?.contains(event.target) === true;
    };
    const onPointerEnd = (): void => {
      isPointerDown = false;
      read();
    };
    document.addEventListener('selectionchange', onSelectionChange);
    window.addEventListener('keydown', onKeyDown, true);
    document.addEventListener('pointerdown', onPointerDown, true);
    document.addEventListener('pointerup', onPointerEnd, true);
    document.addEventListener('pointercancel', onPointerEnd, true);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', onSelectionChange);
      window.removeEventListener('keydown', onKeyDown, true);
      document.removeEventListener('pointerdown', onPointerDown, true);
      document.removeEventListener('pointerup', onPointerEnd, true);
      document.removeEventListener('pointercancel', onPointerEnd, true);
    };
  }, [root]);
  return anchor;
}

function isSamePlace(left: TextAnchor | null, right: TextAnchor | null): boolean {
  return left?.start === right?.start && left?.end === right?.end && left?.quote === right?.quote;
}
