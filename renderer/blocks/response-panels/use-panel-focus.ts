import { useCallback, useEffect, useRef, useState } from 'react';

export interface PanelFocus {
  /** Moves the focus to a panel's text as soon as it is there (a collapsed one has to be opened first). */
  readonly focusPanel: (id: string) => void;
  readonly setText: (id: string, element: HTMLElement | null) => void;
}

export function usePanelFocus(): PanelFocus {
  const texts = useRef(new Map<string, HTMLElement>());
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    const text = wanted === null ? undefined : texts.current.get(wanted);
    if (text !== undefined) {
      // The page's own way of showing the focus only after a key does not apply: this always follows one.
      text.focus({ preventScroll: true });
      setWanted(null);
    }
  });
  const setText = useCallback((id: string, element: HTMLElement | null) => {
    if (element === null) {
      texts.current.delete(id);
    } else {
      texts.current.set(id, element);
    }
  }, []);
  return { focusPanel: setWanted, setText };
}
