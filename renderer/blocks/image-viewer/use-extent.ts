import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Extent } from './view-transform';

/** The inner size of an element in CSS pixels, kept up to date; null before the first measure. */
export function useExtent(element: RefObject<HTMLElement | null>): Extent | null {
  const [extent, setExtent] = useState<Extent | null>(null);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null || typeof ResizeObserver === 'undefined') {
      return;
    }
    const measure = (): void => setExtent({ width: box.clientWidth, height: box.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return extent;
}
