import { type RefObject, useEffect } from 'react';
import { useNavigation } from '../../stores/navigation-store';

/**
 * Brings the focus to the new screen, where what had it before is gone with the old one. Not when the app starts:
 * nothing has been left then.
 */
export function useArrivalFocus(target: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (useNavigation.getState().arrivals > 0) {
      target.current?.focus({ preventScroll: true });
    }
  }, [target]);
}
