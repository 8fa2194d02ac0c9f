import { type RefObject, useEffect } from 'react';

/**
 * Lets scrollers move together, each in proportion to its own length. Only the one under the reader's hand leads;
 * the scroll events of the others, which follow, are not taken for the reader's.
 */
export function useScrollTogether(frame: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null || !isOn) {
      return;
    }
    let leader: Element | null = null;
    const lead = (event: Event): void => {
      leader = event.target instanceof Element ? event.target.closest('[data-panel-scroller]') : null;
    };
    const follow = (event: Event): void => {
      const scroller = event.target;
      if (!(scroller instanceof Element) || scroller !== leader) {
        return;
      }
      const share = scrollShare(scroller);
      for (const other of element.querySelectorAll('[data-panel-scroller]')) {
        if (other !== scroller) {
          other.scrollTop = share * (other.scrollHeight - other.clientHeight);
        }
      }
    };
    const options = { capture: true, passive: true };
    const leading = ['wheel', 'pointerdown', 'keydown', 'focusin', 'touchstart'] as const;
    for (const type of leading) {
      element.addEventListener(type, lead, options);
    }
    // Scroll events do not bubble, but they can be caught on their way down.
    element.addEventListener('scroll', follow, options);
    return () => {
      for (const type of leading) {
        element.removeEventListener(type, lead, options);
      }
      element.removeEventListener('scroll', follow, options);
    };
  }, [frame, isOn]);
}

function scrollShare(scroller: Element): number {
  const length = scroller.scrollHeight - scroller.clientHeight;
  return length <= 0 ? 0 : scroller.scrollTop / length;
}
