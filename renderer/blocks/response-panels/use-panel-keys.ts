import { useEffect, useRef } from 'react';
import { isBehindDialog } from '../shortcuts/behind-dialog';

export interface PanelKeys {
  readonly onFocusPanel: (index: number) => void;
  readonly onTogglePanel: (index: number) => void;
}

/** Alt+1…8 goes to a panel, Alt+Shift+1…8 collapses or opens it. By key position, as Alt changes the sign on a Mac. */
export function usePanelKeys(keys: PanelKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const digit = /^Digit([1-8])$/.exec(event.code)?.[1];
      const isMeant = digit !== undefined && event.altKey && !event.ctrlKey && !event.metaKey;
      // Asked last: looking for a dialog costs more the longer the text on the screen is.
      if (!isMeant || event.isComposing || isBehindDialog()) {
        return;
      }
      event.preventDefault();
      const index = Number(digit) - 1;
      if (event.shiftKey) {
        latest.current.onTogglePanel(index);
      } else {
        latest.current.onFocusPanel(index);
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
