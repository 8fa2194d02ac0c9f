import { type ReactNode, useCallback, useState } from 'react';

export interface ScrollBoxProps {
  readonly children: ReactNode;
  /** What it is, for screen readers, when it is wide enough to become a stop of the Tab key. */
  readonly label: string;
  readonly className: string;
  readonly as?: 'div' | 'pre';
}

/** Scrolls sideways on its own, and can be reached by keyboard only when there is something to scroll to. */
export function ScrollBox({ children, label, className, as = 'div' }: ScrollBoxProps): ReactNode {
  const [isWide, setWide] = useState(false);
  const watch = useCallback((box: HTMLElement | null) => {
    if (box === null || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(() => setWide(box.scrollWidth > box.clientWidth + 1));
    observer.observe(box);
    // The content may grow without the box: a formula when its fonts are there, for instance.
    if (box.firstElementChild !== null) {
      observer.observe(box.firstElementChild);
    }
    return () => observer.disconnect();
  }, []);
  const Box = as;
  return (
    <Box
      ref={watch}
      className={className}
      {...(isWide ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
    >
      {children}
    </Box>
  );
}
