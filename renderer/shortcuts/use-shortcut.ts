import { useEffect, useEffectEvent } from 'react';
import { isBehindDialog } from '../blocks/shortcuts/behind-dialog';
import { isTyping, matchesKeys } from '../blocks/shortcuts/match-keys';
import { type ShortcutId, shortcuts } from './shortcuts';

/**
 * Does `act` when the shortcut is pressed anywhere in the window while the component is there. Whoever handled the key
 * before (a list, a menu, an editor) has called preventDefault and wins.
 */
export function useShortcut(id: ShortcutId, act: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) {
      return;
    }
    const isMeant =
      shortcuts[id].keys.split(' ').some((keys) => matchesKeys(event, keys)) && !isWritten(event);
    // Asked last: looking for a dialog costs more the longer the text on the screen is.
    if (isMeant && !isBehindDialog()) {
      event.preventDefault();
      act();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** Whether the press writes a character into a field instead. */
function isWritten(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && event.key.length === 1 && isTyping(event.target);
}
