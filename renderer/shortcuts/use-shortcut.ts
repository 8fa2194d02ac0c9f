import { useEffect, useEffectEvent } from 'react';
import { isBehindDialog } from '../blocks/shortcuts/behind-dialog';
import { isWritten, matchesKeys } from '../blocks/shortcuts/match-keys';
import { useLiveActionList } from '../ui/live-actions';
import { type ShortcutId, shortcuts } from './shortcuts';

/** What a dialog does not keep from anybody: seeing it. */
const EVERYWHERE: ReadonlySet<ShortcutId> = new Set(['zoom-in', 'zoom-out', 'zoom-reset']);

/**
 * Does `act` when the shortcut is pressed anywhere in the window while the component is there, or chosen in the palette.
 * Whoever handled the key before (a list, a menu, an editor) has called preventDefault and wins. Null: not now.
 */
export function useShortcut(id: ShortcutId, act: (() => void) | null, isOn?: boolean): void {
  useLiveActionList(act === null ? [] : [{ id, act, ...(isOn === undefined ? {} : { isOn }) }]);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (act === null || event.defaultPrevented || event.repeat) {
      return;
    }
    const isMeant = matchesKeys(event, shortcuts[id].keys) && !isWritten(event);
    // Asked last: looking for a dialog costs more the longer the text on the screen is.
    if (isMeant && (EVERYWHERE.has(id) || !isBehindDialog())) {
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
