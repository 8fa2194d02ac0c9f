import { useEffect } from 'react';

/** So long nothing is pressed before the text under the caret may be another, in milliseconds. */
const IDLE = 4_000;

const HANDS = ['keydown', 'beforeinput', 'pointerdown', 'compositionstart', 'compositionend'] as const;

/** Calls `act` once nobody has pressed anything for some seconds, and nothing is being composed. */
export function useIdleHands(isWanted: boolean, act: () => void): void {
  useEffect(() => {
    if (!isWanted) {
      return;
    }
    let isComposing = false;
    let timer = window.setTimeout(act, IDLE);
    const again = (event: Event): void => {
      if (event.type === 'compositionstart') isComposing = true;
      if (event.type === 'compositionend') isComposing = false;
      window.clearTimeout(timer);
      if (!isComposing) {
        timer = window.setTimeout(act, IDLE);
      }
    };
    for (const name of HANDS) {
      document.addEventListener(name, again, { capture: true, passive: true });
    }
    return () => {
      window.clearTimeout(timer);
      for (const name of HANDS) {
        document.removeEventListener(name, again, { capture: true });
      }
    };
  }, [isWanted, act]);
}
