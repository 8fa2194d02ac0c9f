import { type RefCallback, useCallback } from 'react';
import type { ScrollMemory } from './step-component';

/** How long after opening content may still grow (texts are set, formulas measured) and be scrolled back to its place. */
const SETTLING = 1_500;

/**
 * Puts a scrolling element back where it was when it appears, and remembers where it is scrolled to. What it holds may
 * still be growing then, so the place is tried again until it is reached, the reader scrolls, or things have settled.
 */
export function useRememberedScroll(memory: ScrollMemory, area: string): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => (element === null ? undefined : rememberScroll(element, memory, area)),
    [memory, area],
  );
}

/** The same without React, for elements that others make. Gives the function that ends it. */
export function rememberScroll(element: HTMLElement, memory: ScrollMemory, area: string): () => void {
  const wanted = memory.top(area);
  let started = performance.now();
  let isRestoring = wanted > 0;
  const restore = (): void => {
    if (isRestoring) {
      // A long text that comes bit by bit is not scrolled along with each of them.
      const isComing = element.querySelector('[aria-busy="true"]') !== null;
      if (isComing && element.scrollHeight - element.clientHeight < wanted) {
        started = performance.now();
        return;
      }
      element.scrollTop = wanted;
      isRestoring = Math.abs(element.scrollTop - wanted) > 1 && performance.now() - started < SETTLING;
    }
  };
  const stop = (): void => {
    isRestoring = false;
  };
  const onScroll = (): void => {
    if (!isRestoring) {
      memory.remember(area, Math.max(0, element.scrollTop));
    }
  };
  restore();
  const observer = new ResizeObserver(restore);
  for (const child of element.children) {
    observer.observe(child);
  }
  element.addEventListener('scroll', onScroll, { passive: true });
  element.addEventListener('wheel', stop, { passive: true });
  element.addEventListener('keydown', stop);
  element.addEventListener('pointerdown', stop);
  // A text that was only put away knows the very line (editor/shown/keep-place.ts).
  element.addEventListener('textplaced', stop);
  return () => {
    observer.disconnect();
    element.removeEventListener('scroll', onScroll);
    element.removeEventListener('wheel', stop);
    element.removeEventListener('keydown', stop);
    element.removeEventListener('pointerdown', stop);
    element.removeEventListener('textplaced', stop);
  };
}
