import { type RefObject, useLayoutEffect, useState } from 'react';

/** How wide what has a name was when it was last looked at. */
const lastWidths = new Map<string, number>();

/**
 * The inner width of an element in pixels, kept up to date; null before the first measure and where nothing measures.
 * What has a name begins with the width of what had that name before: a step that takes the place of another one is not
 * drawn for no width first, and then at once again.
 */
export function useWidth(element: RefObject<HTMLElement | null>, name?: string): number | null {
  const [width, setWidth] = useState<number | null>(() => lastWidths.get(name ?? '') ?? null);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null || typeof ResizeObserver === 'undefined') {
      return;
    }
    const measure = (): void => {
      setWidth(box.clientWidth);
      if (name !== undefined) {
        lastWidths.set(name, box.clientWidth);
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element, name]);
  return width;
}
