import { type RefObject, useLayoutEffect } from 'react';
import type { Chain } from './use-chain';

/** Brings the focus to where the last change wants it, at once, so that the next key already goes there. */
export function useFocusGoal(frame: RefObject<HTMLElement | null>, { goal, editor }: Chain): void {
  useLayoutEffect(() => {
    const wanted = goal.current;
    if (wanted === null || frame.current === null) {
      return;
    }
    goal.current = null;
    const id = CSS.escape(wanted.id);
    const handle = frame.current.querySelector<HTMLElement>(`[data-step-handle="${id}"]`);
    handle?.closest('li')?.scrollIntoView({ block: 'nearest' });
    if (wanted.part === 'handle') {
      handle?.focus({ preventScroll: true });
    } else if (wanted.part === 'note') {
      frame.current.querySelector<HTMLElement>(`[data-step-note="${id}"] textarea`)?.focus();
    } else {
      editor.current?.focus(wanted.at ?? 'end');
    }
  });
}
