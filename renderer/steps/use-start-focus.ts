import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Where work goes by keys, the first control has the focus when the step opens; not when something else has it already.
 * `find` looks for it inside the step's own part.
 */
export function useStartFocus(
  part: RefObject<HTMLElement | null>,
  find: (part: HTMLElement) => HTMLElement | null,
): void {
  const start = useEffectEvent(() => {
    const held = document.activeElement;
    if (part.current !== null && (held === null || held === document.body || held.tagName === 'MAIN')) {
      find(part.current)?.focus({ preventScroll: true });
    }
  });
  useEffect(() => start(), []);
}
