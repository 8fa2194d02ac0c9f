import { type RefObject, useEffect } from 'react';
import { useNavigation } from '../../stores/navigation-store';

/**
 * Brings the focus to the new screen, where what had it before is gone with the old one. Not when the app starts:
 * nothing has been left then; nor when a part of the screen has taken it already.
 */
export function useArrivalFocus(target: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isThere = target.current?.contains(document.activeElement) ?? false;
    if (useNavigation.getState().arrivals > 0 && !isThere) {
      target.current?.focus({ preventScroll: true });
    }
  }, [target]);
}
